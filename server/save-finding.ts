import type { State } from "../db/catalogue.ts";
import type { Db } from "../db/database.ts";
import { addFinding } from "../db/entry/finding.ts";
import { publishFigure } from "../db/entry/published-figure.ts";
import type { By } from "../db/entry/record-by.ts";
import { newestNumber, type Revision } from "../db/ledger.ts";
import { mentioned } from "../db/mentions.ts";
import { type Defect, Refusal } from "../db/refusal.ts";
import { readRevision } from "../db/revisions.ts";
import { fillSentence } from "../web/words/finding.ts";
import { suggestSentence } from "../web/words/suggestion.ts";
import { type Numbers, unfoundedNumbers } from "../web/words/unfounded.ts";
import { type Asked, answerAt, askAddress, pinnedAddress } from "./ask.ts";
import { rowsAt } from "./finding.ts";
import { drawPicture } from "./picture.ts";
import { revisionAsOf } from "./state.ts";
import { version } from "./version.ts";
import type { Answer, View } from "./view.ts";

/** A finding as somebody asks for it; without a sentence it is given one. */
export type Wish = { address: string; slug: string; sentence: string };

export type Saved = { revision: Revision; id: string; address: string; sentence: string };

/**
 * Saves the address of a view with its sentence, pinned to the revision that the address names or
 * the newest, and keeps its figure as it is drawn now. Refuses an address that leads nowhere, a
 * number that the ledger does not hold, and a number that the view does not give.
 */
export function saveFinding(
  db: Db,
  { views, origin }: { views: readonly View[]; origin: string | null },
  { wish, by }: { wish: Wish; by: By },
): Saved {
  const asked = askAddress(views, wish.address);
  if ("defects" in asked) throw new Refusal("the finding was not saved", asked.defects);
  const state = stateOf(db, asked);
  const answer = answerAt(asked, state);
  if ("missing" in answer) throw new Refusal("the finding was not saved", [answer.missing]);
  if (answer.refusals?.length) throw new Refusal("the finding was not saved", answer.refusals);
  const sentence = wish.sentence.trim() || suggestion(answer, state);
  checkNumbers(sentence, { answer, state });
  const { address } = asked;
  return db.transaction(
    () => {
      const finding = { id: wish.slug, address, sentence, revision: state.revision };
      const revision = addFinding(db, finding, by);
      const recorded = { id: wish.slug, recorded_in: revision.number };
      const svg = figureOf(asked, answer, { state, origin });
      if (svg) publishFigure(db, recorded, { program: version, svg });
      return { revision, id: wish.slug, address, sentence };
    },
    { behavior: "immediate" },
  );
}

function stateOf(db: Db, { filter }: Asked): State {
  const newest = newestNumber(db);
  const asked = filter.asOf ? revisionAsOf(db, filter.asOf) : (filter.rev ?? newest);
  if (typeof asked !== "number") throw new Refusal("the finding was not saved", [asked]);
  if (asked <= newest) return { db, revision: asked };
  throw refusal("address", String(asked), `unknown revision: ${asked}; the newest is ${newest}`);
}

/** The sentence of a view itself. */
function suggestion({ file }: Answer, state: State): string {
  if (!file?.figure)
    throw refusal("sentence", "", "this view has no sentence of its own; write one");
  const read = rowsAt(state);
  const rows = file.table().rows.flatMap(({ series, period }) => {
    const own = typeof series === "string" ? read(series) : [];
    return own.find((row) => row.period === period) ?? [];
  });
  return suggestSentence(file.words, rows);
}

type Basis = { answer: Answer; state: State };

function checkNumbers(sentence: string, { answer, state }: Basis): void {
  const read = rowsAt(state);
  const [missing] = fillSentence(sentence, read).missing;
  if (missing) {
    const message = `no such number as of revision ${state.revision}: ${missing}`;
    throw refusal("sentence", missing, message);
  }
  const rows: Numbers[] = (answer.file?.table().rows ?? []).map(({ value, n }) => ({
    value: typeof value === "number" ? value : null,
    n: typeof n === "number" ? n : null,
  }));
  const named = mentioned(sentence).flatMap(({ series }) => read(series));
  const [number] = unfoundedNumbers(sentence, [...rows, ...named]);
  if (number === undefined) return;
  const remedy = "write what it gives, or name the number in braces";
  throw refusal("sentence", number, `${number} is not among the numbers of this view; ${remedy}`);
}

function figureOf(
  asked: Asked,
  { file }: Answer,
  { state, origin }: { state: State; origin: string | null },
): string | null {
  const revision = readRevision(state.db, state.revision);
  if (!file?.figure || !revision) return null;
  const address = pinnedAddress(asked, state.revision);
  const words = { table: file.table(), name: "finding", address };
  return drawPicture({ file, revision, origin, filter: asked.filter, ...words });
}

function refusal(parameter: string, value: string, message: string): Refusal {
  const defect: Defect = { code: "BAD_FINDING", parameter, value, message };
  return new Refusal("the finding was not saved", [defect]);
}
