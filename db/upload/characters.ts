import type { Fault } from "./finding.ts";
import { controls, invisibles, lost, overrides, shown } from "./hidden.ts";

const controlsInNotes = /(?![\t\n])[\p{Cc}\u2028\u2029]/u;
const edge = /[\s\u200E\u200F\u061C]/u;

/** Joiners that spell: they stand between letters of a script whose letters change shape. */
const cursive =
  "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}" +
  "\\p{Script=Bengali}\\p{Script=Malayalam}\\p{Script=Kannada}\\p{Script=Sinhala}";
const joiners = new RegExp(`(?<=[${cursive}])[\\u200C\\u200D](?=[${cursive}])`, "gu");

/** What holds an emoji together: its presentation, joiners between two, the tags of a flag. */
const picture = "\\p{Extended_Pictographic}";
const emoji = new RegExp(
  [
    "(?<=\\p{Emoji})[\\uFE0E\\uFE0F]",
    `(?<=[${picture}\\p{Emoji_Modifier}]\\uFE0F?)\\u200D(?=${picture})`,
    "(?<=\\u{1F3F4})[\\u{E0061}-\\u{E007A}]+\\u{E007F}",
  ].join("|"),
  "gu",
);
const marks = /[\u200E\u200F\u061C]/gu;
const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;

/** A text without white space and direction marks at its ends, which carry no meaning there. */
export function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && edge.test(text.charAt(start))) start += 1;
  while (end > start && edge.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * What is wrong with the characters of a cell, if anything: letters lost to a wrong encoding, then
 * control characters, then direction overrides, then what cannot be seen. Notes may hold tabs, line
 * breaks, emoji and, in right-to-left text, direction marks.
 */
export function characterFault(text: string, column: string): Fault | undefined {
  const isNote = column === "note";
  if (lost.test(text)) {
    const remedy = 'save the file in your spreadsheet as "CSV UTF-8" and send it again';
    const message = `${column} "${shown(text)}" has letters that cannot be read; ${remedy}`;
    return { code: "BAD_ENCODING", message };
  }
  const control = (isNote ? controlsInNotes : controls).exec(text);
  if (control) return fault("CONTROL_CHARACTER", "a control character", control, column);
  const override = overrides.exec(text);
  if (override)
    return fault("BIDI_CONTROL", "a character that turns text around", override, column);
  const words = trimmed(text).replace(joiners, "");
  const hidden = invisibles.exec(isNote ? withoutEmoji(words) : words);
  return hidden
    ? fault("INVISIBLE_CHARACTER", "an invisible character", hidden, column)
    : undefined;
}

function withoutEmoji(text: string): string {
  const plain = text.replace(emoji, "");
  return rightToLeft.test(plain) ? plain.replace(marks, "") : plain;
}

function fault(code: string, thing: string, match: RegExpExecArray, column: string): Fault {
  const [character] = match;
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const before = shown(match.input.slice(Math.max(0, match.index - 12), match.index));
  const place = before === "" ? "at its start" : `after "${before}"`;
  const message = `${column} holds ${thing} (U+${point}) ${place}; type the cell again by hand`;
  return { code, message };
}
