/** Advance widths of IBM Plex Sans in hundredths of the size; other letters count as digits. */
const widths = new Map(
  Object.entries({
    0: "\u2060",
    24: " '",
    26: "ij,.l’",
    29: "!:;|[]f()·",
    34: "{}t",
    38: "r/\\I-",
    45: '"*z“”?',
    49: "svLcy",
    51: "Jxagkeé",
    56: "F_oThnu",
    58: "ESZbdpqY–",
    62: "PVXCKAR",
    67: "BDU&G",
    71: "#HNOQ",
    77: "w…",
    87: "Mm@W%",
  }).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
);

/** Semibold letters are about this much wider than regular ones. */
const semibold = 1.04;

export type TextStyle = { size: number; weight?: 400 | 600 };

/** The width in px of a text set in Plex Sans, within about 3 %, without fonts or layout. */
export function textWidth(text: string, { size, weight = 400 }: TextStyle): number {
  let sum = 0;
  for (const letter of text) sum += widths.get(letter) ?? 60;
  return (sum / 100) * size * (weight === 600 ? semibold : 1);
}

/** Words after which no text is cut. */
const joining = /(?:[\s,:]+(?:and|by|for|from|in|of|on|the|to)?)+$/;

/** The text, or as many whole words of it as fit a width, and an ellipsis. */
export function shorten(text: string, widthPx: number, style: TextStyle): string {
  if (textWidth(text, style) <= widthPx) return text;
  const words = text.split(" ");
  while (words.length > 1) {
    words.pop();
    const short = `${words.join(" ").replace(joining, "")}…`;
    if (textWidth(short, style) <= widthPx) return short;
  }
  return `${text.slice(0, Math.max(1, Math.floor(widthPx / (style.size * 0.6)) - 1))}…`;
}
