import { color, type Role } from "../palette.ts";
import { formatShare } from "../stats/format.ts";
import { formatNumber } from "../words/number.ts";
import { pluralOf } from "../words/unit.ts";
import { canvas, type FigureOptions } from "./canvas.ts";
import { widthOf } from "./panel/room.ts";
import { plate } from "./plate.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

/** Why a count changed: what all items alone would have brought, and what the share did. */
export type Split = {
  before: number;
  after: number;
  volume: number;
  share: number;
  /** How many there were of the whole. */
  n1: number;
  n2: number;
  unit: string;
  names: { a: string; b: string };
};

/** One step of the bar: from and to on the axis of items. */
type Step = { from: number; to: number; role: Role; words: string; note: string };

const rowPx = 40;
const barPx = 22;

/**
 * Bars that add up: how many there were at A, what the change of all items alone brings, what the
 * change of the share brings, how many there are at B; each begins where the one above ends, left of
 * zero where one change alone would have taken away more than there was.
 */
export function split(given: Split, options: FigureOptions): SVGElement {
  const { document, width } = options;
  const steps = stepsOf(given);
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(...ends, 0), Math.max(...ends, 1)];
  const isWide = width >= 560;
  const edge = isWide ? 236 : 0;
  const perItem = (width - edge - 56) / (most - least);
  const left = Math.ceil(edge - least * perItem);
  const each = isWide ? rowPx : rowPx + 26;
  const rows = steps.map((step, at) => {
    const top = at * each + (isWide ? 6 : 34);
    const place = { document, left, perItem, top, isWide };
    const next = steps[at + 1];
    const joint = next ? [joinOf(step, { ...place, each })] : [];
    return svg(document, "g", {}, ...words(step, place), bar(step, place), ...joint);
  });
  const zero = `M${left + 0.5} 0V${steps.length * each}`;
  const rule = svg(document, "path", { d: zero, stroke: color("ink") });
  return canvas({ ...options, height: steps.length * each + 4 }, rule, ...rows);
}

function stepsOf({ before, after, volume, share, n1, n2, unit, names }: Split): Step[] {
  const all = pluralOf(unit);
  const middle = before + volume;
  const [fell, rose] = [`all ${all} fell`, `all ${all} rose`];
  const wholes = `${formatNumber(n1)} to ${formatNumber(n2)}`;
  const shares = `${formatShare(before, n1) ?? ""} to ${formatShare(after, n2) ?? ""}`;
  return [
    { from: 0, to: before, role: "ink", words: names.a, note: `of ${formatNumber(n1)} ${all}` },
    {
      ...{ from: before, to: middle, role: "context", note: wholes },
      words: volume < 0 ? fell : volume > 0 ? rose : `as many ${all}`,
    },
    {
      ...{ from: middle, to: middle + share, role: "s1", note: shares },
      words: share < 0 ? "smaller share" : share > 0 ? "larger share" : "the same share",
    },
    { from: 0, to: after, role: "ink", words: names.b, note: `of ${formatNumber(n2)} ${all}` },
  ];
}

type Place = {
  document: Document;
  left: number;
  perItem: number;
  top: number;
  isWide: boolean;
};

function words(step: Step, { document, top, isWide }: Place): SVGElement[] {
  const strong = { x: isWide ? 0 : 8, y: isWide ? top + 9 : top - 8, "font-weight": 600 };
  const label = step.words.charAt(0).toUpperCase() + step.words.slice(1);
  const muted = { fill: color("muted"), "font-size": 12 };
  const at = isWide
    ? { x: 0, y: top + 24 }
    : { x: rounded(widthOf(label, 12.5, 600)) + 12, y: top - 8 };
  const width = at.x - strong.x + widthOf(step.note, 12);
  return [
    ...(isWide ? [] : [plate(document, { x: strong.x, y: strong.y, width })]),
    svg(document, "text", strong, label),
    svg(document, "text", { ...at, ...muted }, step.note),
  ];
}

function bar({ from, to, role }: Step, { document, left, perItem, top }: Place): SVGElement {
  const x = rounded(left + Math.min(from, to) * perItem);
  const wide = rounded(Math.max(1, Math.abs(to - from) * perItem));
  const rect = { x, y: top, width: wide, height: barPx, fill: color(role) };
  const isStep = role !== "ink";
  const amount = to - from;
  const sign = amount < 0 ? "−" : "+";
  const text = isStep ? `${sign}${amountOf(Math.abs(amount))}` : formatNumber(to);
  const at = { x: rounded(x + wide + 6), y: top + barPx / 2 + 4.5, "font-weight": 600 };
  return svg(document, "g", {}, svg(document, "rect", rect), svg(document, "text", at, text));
}

/** Parts of items are not printed where there are many. */
const amountOf = (items: number): string =>
  formatNumber(items < 10 ? Math.round(items * 10) / 10 : Math.round(items));

function joinOf(step: Step, { document, left, perItem, top, each }: Place & { each: number }) {
  const x = Math.round(left + step.to * perItem) - 0.5;
  const d = `M${x} ${top + barPx}V${top + each}`;
  return svg(document, "path", { d, stroke: color("rule-strong"), "stroke-dasharray": "1 3" });
}
