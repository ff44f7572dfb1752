import { addDays } from "../../day.ts";

/**
 * The day, and the time if there is one, that a serial number of a spreadsheet stands for; null
 * where there is none, as for negative numbers and for 60, the 29 February 1900 that never was.
 * Times are cut to the second and never rounded up into the next day.
 */
export function momentOf(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || serial < (is1904 ? 0 : 1) || days > 2_958_465) return null;
  if (!is1904 && days === 60) return null;
  const day = is1904
    ? addDays("1904-01-01", days)
    : addDays(days < 60 ? "1899-12-31" : "1899-12-30", days);
  if (serial === days) return day;
  const seconds = Math.floor((serial - days) * 86_400);
  return `${day}T${new Date(seconds * 1000).toISOString().slice(11, 19)}`;
}
