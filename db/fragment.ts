import { westernDigits } from "./upload/digits.ts";

/** Where in a fragment a number stands: the first character and the one after the last. */
export type Stretch = { start: number; end: number };

const numerals = /\p{Nd}+(?:[,.٬'’\u00A0\u2007\u2009\u202F ]\p{Nd}{3})*(?:[.,٫]\p{Nd}+)?/gu;
const separators = /[,.٬'’\u00A0\u2007\u2009\u202F ]/gu;

/**
 * Where a fragment says a number: in figures of any script, grouped or not, or in an English word up
 * to ninety-nine. Null if it is not there. `1.316` is taken for either of its two readings, since
 * here nothing is read, only found again.
 */
export function findNumber(fragment: string, value: number): Stretch | null {
  const found = [...spans(fragment, numerals), ...spans(fragment, spelled)]
    .filter(({ text }) => readings(text).includes(value))
    .sort((a, b) => a.start - b.start);
  const [first] = found;
  return first ? { start: first.start, end: first.end } : null;
}

function* spans(text: string, pattern: RegExp): Generator<Stretch & { text: string }> {
  for (const match of text.matchAll(pattern)) {
    yield { text: match[0], start: match.index, end: match.index + match[0].length };
  }
}

/** Every number that a text may be, each grouping mark read as one and as a decimal point. */
function readings(text: string): number[] {
  const word = wordValue(text.toLowerCase());
  if (word !== null) return [word];
  const western = westernDigits(text) ?? "";
  const decimal = western.replace(/[,٫](?=\d+$)/u, ".");
  const plain = western.replace(separators, "");
  const grouped = western.replace(/[,.٬'’\s](?=\d{3}(?:\D|$))/gu, "").replace(/[,٫]/gu, ".");
  return [Number(plain), Number(decimal), Number(grouped)].filter((each) => !Number.isNaN(each));
}

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const spelled = new RegExp(
  `\\b(?:none|(?:${tens.join("|")})(?:[- ](?:${units.slice(1, 10).join("|")}))?|${units.join("|")})\\b`,
  "giu",
);

function wordValue(word: string): number | null {
  if (word === "none") return 0;
  const [first = "", second] = word.split(/[- ]/);
  if (units.includes(first)) return units.indexOf(first);
  if (!tens.includes(first)) return null;
  return 20 + 10 * tens.indexOf(first) + (second ? units.indexOf(second) : 0);
}
