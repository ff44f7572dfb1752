import type { Event } from "../../../db/catalogue.ts";
import { formatDate } from "../../words/period.ts";
import type { Words } from "../../words/words.ts";
import { balance, wrap } from "../panel/wrap.ts";
import { addressLines } from "./address-lines.ts";
import { type Block, setLines, setText } from "./block.ts";
import { eventColumns } from "./event-columns.ts";
import type { Format } from "./format.ts";

/** Which state of the ledger a figure shows, where to find it again, and a short name for it. */
export type Footer = {
  revision: number;
  date: string;
  address: string;
  version: string;
  id: string;
};

/** What stands around the plots of a finished figure. */
export type Surroundings = {
  words: Words;
  events?: readonly Event[];
  footer: Footer;
  /** What is said if not everything is drawn; it always stands under the title. */
  part?: string | undefined;
};

/** Title and subtitle, under the rule that begins a figure. */
export function setHead({ words, part }: Surroundings, format: Format): Block {
  const { margin: x, title: size, subtitle } = format;
  const width = format.width - 2 * x;
  const look = { size, weight: 600 as const };
  const title = setLines(balance(words.title, width, look), {
    ...{ x, top: x + 0.35 * size, ...look, fill: "ink" },
  });
  const under = setText([words.subtitle, part].filter(Boolean).join(" "), {
    ...{ x, top: title.bottom + 0.1 * size, width, size: subtitle, fill: "muted" },
  });
  return { labels: [...title.labels, ...under.labels], bottom: under.bottom + 0.7 * size };
}

export type Foot = Block & { ruleY: number };

/** The events, a rule, notes, source, and the state of the ledger, from a top down. */
export function setFoot(
  { words, events = [], footer }: Surroundings,
  format: Format,
  top: number,
): Foot {
  const { margin: x, note: size } = format;
  const width = format.width - 2 * x;
  const list = eventColumns(events, format, { x, top: top + 0.8 * size, width });
  const ruleY = list.bottom + (events.length > 0 ? 0.6 * size : 0);
  const look = { x, width, size };
  const notes = setText(fitting(words.notes, format), {
    ...{ ...look, top: ruleY + 0.5 * size, fill: "ink-2" },
  });
  const source = setText(words.source && `Source: ${words.source}`, {
    ...{ ...look, top: notes.bottom + 0.4 * size, fill: "muted" },
  });
  const state = setLines(stateLines(footer, { width, size }), {
    ...{ x, size, top: source.bottom, fill: "muted" },
  });
  const labels = [list, notes, source, state].flatMap((block) => block.labels);
  return { labels, ruleY, bottom: state.bottom + 0.2 * size };
}

/** The notes that fit the lines there are; the page at the address has them all. */
function fitting(
  notes: readonly string[],
  { width, margin, note: size, noteLines }: Format,
): string {
  let text = "";
  for (const note of notes) {
    const longer = text ? `${text} ${note}` : note;
    if (wrap(longer, width - 2 * margin, { size }).length <= noteLines) text = longer;
  }
  return text;
}

function stateLines(
  { revision, date, address, version, id }: Footer,
  room: { width: number; size: number },
): string[] {
  return [
    `Themeline ${version}, revision ${revision}, ${formatDate(date)}; figure ${id}.`,
    ...addressLines(address, room),
  ];
}
