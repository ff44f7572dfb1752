import type { JobWords } from "../../../server/print/job.ts";

export const words: JobWords = {
  title: "Videos & «more»",
  alt: "From 4 to 79.",
  lang: "en",
  date: "2026-03-03",
  address: "/trends?rev=12",
};

const plex = "IBM Plex Sans, Plex Sans, Arial, sans-serif";
const plexArabic = "IBM Plex Sans Arabic, Plex Sans Arabic, Arial, sans-serif";

type Line = { text: string; weight?: number; anchor?: string };

/** Lines of text, one below the other, each in the font that figures would give it. */
export function drawing(...lines: Line[]): string {
  const set = lines.map(({ text, weight = 400, anchor = "start" }, at) => {
    const family = /[\u0600-\u06ff]/.test(text) ? plexArabic : plex;
    const x = { start: 10, middle: 200, end: 390 }[anchor];
    const look = `font-family="${family}" font-size="16" font-weight="${weight}" text-anchor="${anchor}"`;
    return `<text ${look} x="${x}" y="${30 + at * 30}">${text}</text>`;
  });
  const height = 30 + lines.length * 30;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="${height}" viewBox="0 0 400 ${height}">${set.join("")}</svg>`;
}
