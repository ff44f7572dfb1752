import { describePart } from "../../words/part.ts";
import type { Size } from "../panel/frame.ts";
import { wrap } from "../panel/wrap.ts";
import { type Sheet, withOwn } from "../sheet.ts";
import { type Format, formatFor } from "./format.ts";
import { type Surroundings, setFoot, setHead } from "./frame-words.ts";

/** How low panels may be, in px of a page: one alone, and each of many. */
const leasts = {
  usual: { one: 240, many: 180 },
  /** Where a height is given, panels may be lower to keep it. */
  kept: { one: 200, many: 140 },
  tight: { one: 160, many: 112 },
};

/** How to draw each panel in px of a page, before `compose` scales it. */
export type PanelPlace = {
  size: Size;
  width: number;
  height: number;
  /** How many panels there is room for, and what is said if that is not all. */
  shown: number;
  part: string | undefined;
  /** Whether even the lowest panels do not fit the height of the sheet. */
  isOver: boolean;
};

type Asked = {
  panels: number;
  sheet: Sheet;
  isTitled?: boolean;
  /** What stands over the panels, where long titles must not make the figure too high. */
  titles?: readonly string[];
};

/**
 * How to draw the panels of a figure so that it gets the height it should have, or the one given.
 * All are drawn, unless the sheet asks for as many as there is room for.
 */
export function panelSize(
  given: Surroundings,
  { panels, sheet, isTitled = panels > 1, titles = [] }: Asked,
): PanelPlace {
  const figure = { ...given, words: withOwn(given.words, sheet.own) };
  const placeFor = (shown: number): PanelPlace => {
    const part = describePart(shown, panels, "panels");
    const format = formatFor(sheet, shown);
    const each = roomFor(
      { ...figure, part },
      {
        ...{ shown, format, sheet, isTitled },
        titles: sheet.height === undefined ? [] : titles.slice(0, shown),
      },
    );
    const least = leastFor(sheet, panels);
    const isOver = sheet.height !== undefined && each < least;
    const { size, panelWidth: width } = format;
    return { size, width, height: Math.max(least, each), shown, part, isOver };
  };
  let place = placeFor(panels);
  if (sheet.fit !== "part") return place;
  for (let shown = panels - 1; place.isOver && shown > 0; shown--) place = placeFor(shown);
  return place;
}

function leastFor({ height, fit }: Sheet, panels: number): number {
  const least = fit ? leasts.tight : height ? leasts.kept : leasts.usual;
  return panels > 1 ? least.many : least.one;
}

type Room = Required<Omit<Asked, "panels">> & { shown: number; format: Format };

/** The height that is left for each panel. */
function roomFor(figure: Surroundings, { shown, format, sheet, isTitled, titles }: Room): number {
  const height = sheet.height && sheet.height * (sheet.room ?? 1);
  const rows = Math.ceil(shown / format.columns);
  const around = setHead(figure, format).bottom + setFoot(figure, format, 0).bottom + format.margin;
  const lines = isTitled ? rows * 1.8 + 1.36 * secondLines(titles, format) : 0;
  const gaps = ((rows - 1) * format.gap) / 2 + lines * format.subtitle;
  return Math.floor(((height ?? format.height) - around - gaps) / rows / format.scale);
}

/** How many lines the titles of all rows of panels need beyond one each. */
function secondLines(
  titles: readonly string[],
  { columns, panelWidth, scale, subtitle: size }: Format,
): number {
  const lines = titles.map(
    (title) => wrap(title, panelWidth * scale, { size, weight: 600 }).length,
  );
  const rows = Array.from({ length: Math.ceil(lines.length / columns) }, (_, at) =>
    Math.max(...lines.slice(at * columns, (at + 1) * columns)),
  );
  return rows.reduce((sum, most) => sum + most - 1, 0);
}
