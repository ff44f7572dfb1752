import { nearest } from "../near.ts";
import type { Reading } from "./finding.ts";
import { shown } from "./hidden.ts";
import type { Rules, Theme } from "./rules.ts";

const totals =
  /^(?:(?:grand |sub-?)?totals?|sum|all(?: themes)?|overall|Σ|المجموع|الإجمالي|المجموع الكلي):?$/iu;
const scripts = ["Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Armenian"];

/** Beyond these, likely words are no longer looked for: a file of noise should be answered soon. */
const mostGuesses = 200;

/**
 * A reader of themes: the label of the category that a text names by label, slug or alias, whatever
 * its case. Refuses what no category or more than one is called; it never makes a category.
 */
export function themeReader({ themes }: Rules): (text: string) => Reading<string> {
  const known = themesByKey(themes);
  const faults = new Map<string, Reading<string>>();
  return (text) => {
    const found = known.get(keyOf(text)) ?? [];
    const [label, other] = found;
    if (label !== undefined && other === undefined) {
      return label === text ? { value: label } : { value: label, read: label };
    }
    const isRare = faults.size < mostGuesses;
    const fault = faults.get(text) ?? refuse(text, found, isRare ? themes : []);
    if (isRare) faults.set(text, fault);
    return fault;
  };
}

/** Labels by what they may be written as. A label is nobody's alias, so labels come first. */
function themesByKey(themes: Theme[]): Map<string, string[]> {
  const known = new Map(themes.map(({ label }) => [keyOf(label), [label]]));
  const own = new Set(known.keys());
  for (const { label, aliases } of themes) {
    for (const key of aliases.map(keyOf)) {
      const labels = known.get(key) ?? [];
      if (!own.has(key) && !labels.includes(label)) known.set(key, [...labels, label]);
    }
  }
  return known;
}

const keyOf = (text: string): string =>
  text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();

function refuse(text: string, found: string[], themes: Theme[]): Reading<string> {
  const named = `theme "${shown(text)}"`;
  if (found.length > 1) {
    const message = `${named} can be ${found.join(" or ")}; write one of these`;
    return { code: "AMBIGUOUS_THEME", message };
  }
  if (totals.test(text)) {
    const message = `${named} is a line of totals; take it out, and put totals under total`;
    return { code: "TOTAL_ROW", message };
  }
  const [, stranger] = scripts.flatMap((script) => {
    const [letter] = new RegExp(`\\p{Script=${script}}`, "u").exec(text) ?? [];
    return letter === undefined ? [] : [`"${letter}" is ${script}`];
  });
  if (stranger !== undefined) {
    const message = `${named} mixes two alphabets: ${stranger}; type it again in one of them`;
    return { code: "UNKNOWN_THEME", message };
  }
  return {
    code: "UNKNOWN_THEME",
    message: `${named} is not in the codebook; ${remedy(text, themes)}`,
  };
}

function remedy(text: string, themes: Theme[]): string {
  if (themes.length === 0) return "use the words of the codebook";
  const labels = themes.map(({ label }) => label);
  const near = text.length > 80 ? [] : nearest(text, labels);
  if (near.length > 0) return `did you mean ${near.map((label) => `"${label}"`).join(" or ")}?`;
  const most = labels.slice(0, 12).map((label) => `"${label}"`);
  return `use one of ${most.join(", ")}${labels.length > most.length ? ", …" : ""}`;
}
