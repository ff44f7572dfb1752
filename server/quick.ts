import { type Entry, newEntry, type Sent } from "./cache.ts";
import { replyOf, subjectOf } from "./file.ts";
import { isOfForm, questionOf } from "./question.ts";
import type { Quick } from "./renditions/rendition.ts";
import { headersOf } from "./respond.ts";
import type { Route } from "./route.ts";
import { standingOf } from "./state.ts";
import type { View } from "./view.ts";
import type { World } from "./world.ts";

/** As many series as have few rows together, whatever the ledger holds. */
const fewSeries = 4;

/** An answer in memory, and what is said of it. */
export type Ready = { sent: Sent; entry: Entry };

/**
 * Writes the file at an address into the cache, if it takes less time than to ask for it: files of
 * few rows. Null for everything else, and for all that is not answered by a file: the site says
 * why. `guards` are the headers that the site puts on all answers, names and values in turn.
 */
export function createQuick(world: World, table: readonly Route[], guards: readonly string[]) {
  const files = new Map(
    table.flatMap((route): [string, QuickRoute][] => {
      if (route.kind !== "file" || !route.rendition.isQuick) return [];
      return [[route.path, { view: route.view, rendition: route.rendition }]];
    }),
  );
  return (url: string): Ready | null => {
    const [path = "", search, ...more] = url.split("?");
    const route = files.get(path);
    if (!route || !search || more.length > 0) return null;
    const written = write(world, route, new URLSearchParams(search));
    if (!written) return null;
    const { newest, reply, entry } = written;
    const headers = [...Object.entries(headersOf(reply)).flat(), ...guards];
    const sent = { newest, key: reply.key, headers };
    world.cache.note(url, sent);
    return { sent, entry };
  };
}

type QuickRoute = { view: View; rendition: Quick };

function write({ db, cache, origin }: World, route: QuickRoute, search: URLSearchParams) {
  const { view, rendition } = route;
  const question = questionOf(view, [...view.parameters, ...rendition.parameters], search);
  const { filter, defects } = question;
  const isOfFew = filter.series.length > 0 && filter.series.length <= fewSeries;
  if (!isOfFew || defects.length > 0 || filter.asOf || isOfForm(search)) return null;
  const standing = standingOf(db, filter);
  if ("code" in standing) return null;
  const reply = replyOf(question, standing, { rendition, origin });
  const newest = standing.newest.number;
  const known = cache.get(reply.key);
  if (known) return { newest, reply, entry: known };
  const answer = view.open(standing.state, filter, question.params);
  if ("missing" in answer || answer.refusals || !answer.file) return null;
  const subject = subjectOf(question, { standing, file: answer.file, origin });
  const entry = newEntry(rendition.type, rendition.render(subject));
  cache.set(reply.key, entry);
  return { newest, reply, entry };
}
