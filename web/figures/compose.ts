import { color, type Palette } from "../palette.ts";
import { formatFor } from "./composed/format.ts";
import { type Surroundings, setFoot, setHead } from "./composed/frame-words.ts";
import { type Plot, setPlots, texts } from "./composed/plots.ts";
import { settle } from "./composed/settle.ts";
import { serialize } from "./serialize.ts";
import { formatLength, type Sheet, withOwn } from "./sheet.ts";
import { svg } from "./svg.ts";

export type Figure = Surroundings & { panels: readonly Plot[] };

export type ComposeOptions = { document: Document; palette: Palette; sheet: Sheet };

/** The text of one SVG, and its height on the sheet. */
export type Composed = { text: string; height: number };

/**
 * A finished figure as the text of one SVG: rule, title, subtitle, plots, events, notes, source,
 * revision and address. It needs no page: colours have values, texts have fonts.
 */
export function compose(given: Figure, { document, palette, sheet }: ComposeOptions): Composed {
  const { unit, room = 1, isClear, own } = sheet;
  const words = withOwn(given.words, own);
  const figure = { ...given, words };
  const format = formatFor(sheet, figure.panels.length);
  const { width } = format;
  const height = (sheet.height ?? 0) * room;
  const { margin, rule } = format;
  const head = setHead(figure, format);
  const plots = setPlots(document, figure.panels, { format, top: head.bottom });
  const footPx = setFoot(figure, format, 0).bottom;
  const foot = setFoot(figure, format, Math.max(plots.bottom, height - margin - footPx));
  const needed = Math.ceil(foot.bottom + margin - 1e-6);
  const total = Math.max(needed, Math.round(height * 1000) / 1000);
  const ground = { d: `M0 0H${width}V${total}H0z`, fill: color("bg") };
  const line = (y: number): string => `M${margin} ${Math.round(y * 10) / 10}H${width - margin}`;
  const root = svg(
    document,
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...{ width: formatLength(sheet.width, unit), height: formatLength(total / room, unit) },
      ...{ viewBox: `0 0 ${width} ${total}`, direction: "ltr", role: "img" },
    },
    svg(document, "title", {}, words.title),
    svg(document, "desc", {}, [words.alt, given.part].filter(Boolean).join(" ")),
    ...(isClear ? [] : [svg(document, "path", ground)]),
    svg(document, "path", {
      d: line(margin + rule / 2),
      stroke: color("ink"),
      "stroke-width": rule,
    }),
    svg(document, "path", { d: line(foot.ruleY), stroke: color("rule"), "stroke-width": rule }),
    ...texts(document, [...head.labels, ...foot.labels]),
    ...plots.elements,
  );
  settle(root, palette);
  return { text: serialize(root), height: total / room };
}
