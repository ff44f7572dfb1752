import type { Defect } from "./refusal.ts";

export type Unit = "px" | "mm" | "in";
export const units: readonly Unit[] = ["px", "mm", "in"];

/** What an address says of a picture; what it does not say is undefined. */
export type PictureFilter = {
  w?: number | undefined;
  h?: number | undefined;
  unit?: "mm" | "in" | undefined;
  dpi?: number | undefined;
  ratio?: number | undefined;
  text?: "outline" | undefined;
  look?: "dark" | "grey" | "print" | undefined;
  bg?: "none" | undefined;
};

/** The parameters that say what a picture is like, in the order that addresses have them. */
export const pictureParameters = ["w", "h", "unit", "dpi", "ratio", "text", "look", "bg"] as const;

/** Sizes that a figure can be laid out for, by unit. */
export const sizeLimits = {
  px: { w: [240, 4000], h: [160, 4000] },
  mm: { w: [65, 600], h: [40, 600] },
  in: { w: [2.5, 24], h: [1.5, 24] },
} as const;

/** The dots per inch of a physical size that names none. */
export const usualDpi = 300;

/** As many pixels as one picture may have. */
export const mostPixels = 36_000_000;

/** The size of a picture: as asked for, and in px of 1/96 inch, which every figure is drawn in. */
export type PictureSize = {
  unit: Unit;
  width: number;
  height: number | null;
  widthPx: number;
  heightPx: number | null;
  dpi: number;
  /** Pixels of an image for one px of the drawing. */
  zoom: number;
};

const pxPer = { px: 1, mm: 96 / 25.4, in: 96 } as const;

/**
 * The size that an address asks for. Without width, height or ratio it is the full width of a
 * report, 170 mm; a width without a unit is in pixels. A physical size has dots per inch, pixels
 * have a ratio.
 */
export function pictureSize(filter: PictureFilter): PictureSize {
  const { w, h, dpi, ratio } = filter;
  const unit = unitOf(filter);
  const width = w ?? { px: 643, mm: 170, in: 6.69 }[unit];
  const height = h ?? null;
  const isPaper = unit !== "px";
  const dots = dpi ?? (isPaper ? usualDpi : 96 * (ratio ?? 1));
  return {
    ...{ unit, width, height, dpi: dots },
    widthPx: width * pxPer[unit],
    heightPx: height === null ? null : height * pxPer[unit],
    zoom: isPaper ? dots / 96 : (ratio ?? 1),
  };
}

/** The unit of a size: as given, px for a bare number, mm where nothing is said of the size. */
export const unitOf = ({ unit, w, h, ratio }: PictureFilter): Unit =>
  unit ?? (w || h || ratio ? "px" : "mm");

/** What is wrong with a size as a whole: beyond what its unit allows, or too many pixels. */
export function pictureDefects(filter: PictureFilter): Defect[] {
  const size = pictureSize(filter);
  const beyond = (["w", "h"] as const).flatMap((name) => {
    const [value, [least, most]] = [filter[name], sizeLimits[size.unit][name]];
    if (value === undefined || (value >= least && value <= most)) return [];
    return [refuse(name, `${value}`, `${least} to ${most} ${size.unit}`)];
  });
  if (filter.ratio && size.unit !== "px") {
    const message = `ratio goes with pixels; a size in ${size.unit} has dpi`;
    return [...beyond, { ...refuse("ratio", `${filter.ratio}`, "dpi from 96 to 600"), message }];
  }
  const { heightPx } = size;
  if (beyond.length > 0 || heightPx === null) return beyond;
  return pixelDefects(size, heightPx);
}

/** The defect of a picture with more pixels than may be: how far to go down. */
export function pixelDefects({ widthPx, unit, zoom, dpi }: PictureSize, heightPx: number) {
  const pixels = widthPx * heightPx * zoom ** 2;
  if (pixels <= mostPixels) return [];
  const [name, value] = unit === "px" ? (["ratio", zoom] as const) : (["dpi", dpi] as const);
  const most = value * Math.sqrt(mostPixels / pixels);
  const allowed =
    unit === "px" ? `1 to ${Math.floor(most * 10) / 10}` : `96 to ${Math.floor(most)}`;
  const message =
    `${Math.ceil(pixels / 1e6)} million pixels are too many; ` +
    `at most ${mostPixels / 1e6} million: ${name} ${allowed} at this size`;
  return [{ ...refuse(name, `${value}`, allowed), message }];
}

function refuse(parameter: string, value: string, allowed: string): Defect {
  const message = `invalid ${parameter}: "${value}"; allowed: ${allowed}`;
  return { code: "BAD_PARAMETER", parameter, value, allowed: [allowed], message };
}
