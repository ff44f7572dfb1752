/** Control characters, and the two separators that break lines unseen. */
export const controls = /[\p{Cc}\u2028\u2029]/u;

/** Characters that turn the order of a text around. */
export const overrides = /[\u202A-\u202E\u2066-\u2069]/u;

/** Characters that take no place, or none that is told apart. */
export const invisibles =
  /\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/u;

/** What stands where a letter could not be read. */
export const lost = /\uFFFD|\p{Surrogate}/u;

const hidden = new RegExp(
  [controls, overrides, invisibles, lost].map(({ source }) => source).join("|"),
  "gu",
);

/** At most 80 characters of a text, those that act or cannot be seen written as `\u202e`. */
export function shown(text: string): string {
  const start = text.slice(0, 160);
  const most = start.length > 80 ? [...start].slice(0, 80).join("") : start;
  return most.replace(hidden, escaped);
}

const short: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escaped(character: string): string {
  const point = (character.codePointAt(0) ?? 0).toString(16);
  return short[character] ?? (point.length > 4 ? `\\u{${point}}` : `\\u${point.padStart(4, "0")}`);
}
