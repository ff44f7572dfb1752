import { nearest } from "../near.ts";
import type { Defect } from "../refusal.ts";
import type { Row } from "../row.ts";
import { characterFault } from "../upload/characters.ts";
import type { Entry } from "./entry.ts";
import type { Sheet } from "./sheet.ts";

/** What a sheet's evidence is held against: the sources there are, and the numbers that stand. */
export type EvidenceAim = {
  sources: readonly { id: string }[];
  /** What the ledger holds for the period, by series. */
  held: ReadonlyMap<string, Row>;
};

/** What is wrong with what was said for all cells. */
export function evidenceDefects(
  { evidence }: Sheet,
  entries: readonly Entry[],
  aim: EvidenceAim,
): Defect[] {
  const defects: Defect[] = [];
  const { source } = evidence;
  if (source !== "" && !isKnown(source, aim)) {
    const message = unknownSource(source, aim);
    defects.push({ code: "UNKNOWN_SOURCE", parameter: "source", value: source, message });
  }
  for (const field of ["locator", "fragment", "stated"] as const) {
    const flaw = characterFault(evidence[field], field === "locator" ? "place" : field);
    if (flaw) defects.push({ ...flaw, parameter: field, value: evidence[field] });
  }
  const isPlaceless = ({ words, column }: Entry): boolean =>
    words.locator === null && aim.held.get(column)?.value !== words.value;
  if (entries.some(isPlaceless)) {
    const message =
      "the numbers need a place in their source: a page, a paragraph, a table. Say it once for all, or in each row.";
    defects.push({ code: "MISSING_LOCATOR", parameter: "locator", value: "", message });
  }
  return defects;
}

/** Numbers that the fragment given for all does not hold: they are recorded without it. */
export function missingInFragment(
  { evidence }: Sheet,
  entries: readonly Entry[],
  { held }: EvidenceAim,
): Defect[] {
  if (evidence.fragment.trim() === "") return [];
  const out = entries.filter(
    ({ words, column }) =>
      typeof words.value === "number" &&
      words.fragment === null &&
      held.get(column)?.value !== words.value,
  );
  if (out.length === 0) return [];
  const numbers = out.map(({ words }) => words.value).join(", ");
  const message = `the fragment does not hold ${numbers}. It is kept with the numbers it holds, and not with these.`;
  return [{ code: lacksNumber, parameter: "fragment", value: evidence.fragment, message }];
}

/** The code of the warning that a number is not in its fragment. */
export const lacksNumber = "FRAGMENT_LACKS_NUMBER";

/** Whether the ledger has a source of this id. */
export const isKnown = (id: string, { sources }: EvidenceAim): boolean =>
  sources.some((source) => source.id === id);

/** What is said of an id that no source has: those near it, or where to look. */
export function unknownSource(id: string, { sources }: EvidenceAim): string {
  const near = nearest(
    id,
    sources.map((source) => source.id),
  );
  const remedy = near.length > 0 ? `did you mean ${near.join(" or ")}?` : "choose one of the list";
  return `no source is called "${id.slice(0, 80)}"; ${remedy}`;
}
