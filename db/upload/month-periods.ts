import { name } from "./month-names.ts";

const year = /^\d{4}$/;
const parts = /^(?:\d{4}[ -]?[QHSWT]\d{1,2}|[QHST]\d[ /-]?\d{4}|\d{4}[ -]?W\d\d-?\d?)$/i;
const points = [
  year,
  /^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/,
  /^(?:\d{1,2}[-/.])?\d{1,2}[-/.]\d{4}$/,
  new RegExp(`^${name}\\.?(?:[ ,.-]*\\d{4})?$`, "i"),
];
const seams = / ?(?:\.\.+| to | until | through |[-/]) ?/g;

/** Whether a text names a period that is no month: a year, a quarter, a week, or a range. */
export function isPeriod(text: string): boolean {
  if (year.test(text) || parts.test(text)) return true;
  if (text.length > 60) return false;
  return [...text.matchAll(seams)].some(({ 0: seam, index }) => {
    const [from, to] = [text.slice(0, index), text.slice(index + seam.length)];
    return isPoint(from) && isPoint(to) && /\d{4}/.test(to);
  });
}

const isPoint = (text: string): boolean => points.some((point) => point.test(text.trim()));
