import type { Size } from "../panel/frame.ts";
import type { Sheet } from "../sheet.ts";

/** The measures of a finished figure in px of 1/96 inch; panels are drawn at the size of a page. */
export type Format = {
  width: number;
  margin: number;
  title: number;
  subtitle: number;
  note: number;
  /** The thickness of what is one px on a page. */
  rule: number;
  /** The height that a figure should have, and how many lines its notes may take. */
  height: number;
  noteLines: number;
  /** How many lines the words of an event may take. */
  eventLines: number;
  /** How many panels stand side by side, how they are drawn, and by how much they shrink or grow. */
  columns: number;
  size: Size;
  panelWidth: number;
  scale: number;
  gap: number;
};

const pt = 96 / 72;

/** No letter is smaller than this. */
export const leastPx = 7 * pt;

const mm = 96 / 25.4;
const paper = { margin: 0, scale: 0.8, rule: 0.75 };
const column85mm = { title: 9 * pt, subtitle: 7.5 * pt, note: 7 * pt, height: 95 * mm };
const page170mm = { title: 10.5 * pt, subtitle: 8 * pt, note: 7.2 * pt, height: 125 * mm };
const web = { title: 28, subtitle: 19, note: 17, margin: 32, scale: 1.5, rule: 1.2, height: 744 };
const square = {
  ...{ title: 40, subtitle: 26, note: 22, margin: 56 },
  ...{ scale: 1.85, rule: 1.5, height: 1080 },
};
const slide = { title: 40, subtitle: 24, note: 20, margin: 56, scale: 1.7, rule: 1.5, height: 900 };

/** A low slide has smaller letters, but not so small that nobody can read them. */
const slideLeast = 0.6;

/** Letters keep their size on paper and in small pictures; on a screen they grow with it. */
function measuresFor({ width, height, unit }: Sheet) {
  if (width <= 480) return { ...paper, ...column85mm, noteLines: 8 };
  if (unit || width <= 1000) {
    const usual = Math.max(page170mm.height, width / 2);
    return { ...paper, ...page170mm, height: usual, noteLines: 4 };
  }
  const ratio = (height ?? 0) / width;
  if (ratio >= 0.8) return { ...grown(square, width / 1080), noteLines: 4 };
  if (width < 1300) return { ...grown(web, width / 1200), noteLines: 4 };
  const by = Math.min(width / 1600, Math.max(slideLeast, (height ?? width) / 900));
  return { ...grown(slide, by), noteLines: 3 };
}

const grown = (base: typeof web, by: number): typeof web => ({
  title: base.title * by,
  subtitle: base.subtitle * by,
  note: base.note * by,
  margin: base.margin * by,
  scale: base.scale * by,
  rule: base.rule * by,
  height: base.height * by,
});

const gapPx = 24;
/** Panels narrower than this stand below each other; on a slide there is no room for that. */
const panelLeastPx = { paper: 340, slide: 260, tight: 204 };
const widePx = 600;

/** How a figure with a number of panels is laid out on a sheet. */
export function formatFor(sheet: Sheet, panels: number): Format {
  const measures = measuresFor(sheet);
  const width = Math.round(sheet.width * (sheet.room ?? 1) * 1000) / 1000;
  const room = (width - 2 * measures.margin) / measures.scale;
  const usual = measures.scale > 1 && sheet.height ? "slide" : "paper";
  const least = panelLeastPx[sheet.fit ? "tight" : usual];
  const fitting = Math.floor((room + gapPx) / (least + gapPx));
  const columns = columnsOf(panels, Math.max(1, fitting));
  const panelWidth = Math.floor((room - (columns - 1) * gapPx) / columns);
  const size = panels > 1 ? "small" : panelWidth >= widePx ? "wide" : "narrow";
  const eventLines = sheet.fit ? 2 : Number.POSITIVE_INFINITY;
  return { ...measures, eventLines, width, columns, size, panelWidth, gap: gapPx * measures.scale };
}

/** As many panels in each row as fit, evenly: five where four would fit are three and two. */
function columnsOf(panels: number, fitting: number): number {
  const rows = Math.max(1, Math.ceil(panels / fitting));
  return Math.max(1, Math.ceil(panels / rows));
}
