import { type Remark, readSeries, type State } from "../catalogue.ts";
import { derive } from "../checks/check.ts";
import type { CheckFinding } from "../checks/finding.ts";
import { readAllRemarks, snapshot } from "../checks/snapshot.ts";
import { parseSources } from "../checks/words.ts";
import { remember } from "../remember.ts";
import type { Row } from "../row.ts";
import { observations } from "./observations.ts";

/** A number that a source prints beside the one that its own counts give. */
export type PrintedNumber = CheckFinding & {
  /** Percent of a change, a number a day, a total, or parts of a whole. */
  what: "change" | "rate" | "total" | "parts";
  /** Who prints it, as far as that is known: the sources named, else those of the counts. */
  sources: string[];
  collection: string;
  label: string;
  /** The counts it is held against, in the order of their periods. */
  counts: Row[];
};

const rules: Record<string, PrintedNumber["what"]> = {
  "printed changes": "change",
  "printed rates": "rate",
  "printed totals": "total",
  parts: "parts",
};

/**
 * The percentages, rates and totals that sources print, and the parts of totals they print, each
 * against their counts, by the rules of `themeline check`. Parts that reach their whole say nothing
 * new and are left out.
 */
export const printedNumbers = remember((state: State): readonly PrintedNumber[] => {
  const remarks = readAllRemarks(state);
  const labels = new Map(readSeries(state).map(({ id, label }) => [id, label]));
  return derive(snapshot(state)).flatMap((finding): PrintedNumber[] => {
    const what = rules[finding.rule];
    if (!what || (what === "parts" && finding.severity === "ok")) return [];
    const { subject, periods } = finding;
    const [collection = ""] = subject.split("/");
    const counts = observations(state, [subject]).filter(({ period }) => periods.includes(period));
    const sources = sourcesOf(finding, counts, remarks);
    return [
      { ...finding, what, collection, label: labels.get(subject) ?? subject, counts, sources },
    ];
  });
});

/** Who prints the number: the first that the remark names, else who gives the counts. */
function sourcesOf(
  { kind, subject, found, expected }: CheckFinding,
  counts: readonly Row[],
  remarks: readonly Remark[],
): string[] {
  const isSaid = (text: string | null): boolean =>
    text !== null && [Number(found), Number(expected)].includes(Number(text));
  const named = remarks
    .filter((remark) => remark.kind === kind && remark.subject === subject)
    .filter((remark) => isSaid(remark.found))
    .flatMap(({ note }) => parseSources(note).slice(0, 1));
  return [...new Set(named.length > 0 ? named : counts.map(({ source }) => source))];
}
