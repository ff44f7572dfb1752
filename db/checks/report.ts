import type { Check } from "./check.ts";
import type { Outcome, Verdict } from "./confrontation.ts";
import type { Reported } from "./finding.ts";
import { groupBy } from "./groups.ts";

const headings: Record<Outcome, string> = {
  agreeing: "derived and agreeing",
  differing: "derived and differing",
  "shown only": "shown only",
};
const outcomes: readonly Outcome[] = ["agreeing", "differing", "shown only"];

/** How many of the two values of a remark were compared with those of a rule. */
const extents = ["subject only", "one value", "both values"];

/** The report of a check as plain text: the counts first, then a line for each. */
export function formatCheck({ verdicts, unremarked, reported }: Check): string {
  const groups = outcomes.map((outcome) => ({
    outcome,
    own: verdicts.filter((verdict) => verdict.outcome === outcome),
  }));
  const counts = groups.map(({ outcome, own }) => `${own.length} ${headings[outcome]}`).join(", ");
  return [
    `${verdicts.length} remarks: ${counts}`,
    `${reported.length} findings of the rules, ${unremarked.length} of them not remarked`,
    ...groups.flatMap(({ outcome, own }) => section(headings[outcome], own.map(verdictLine))),
    ...section("derived, not remarked", unremarkedLines(unremarked)),
    "",
  ].join("\n");
}

const section = (heading: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ["", `${heading}:`, ...lines.map((line) => `  ${line}`)];

function verdictLine({ remark, outcome, compared, message }: Verdict): string {
  const { id, kind, severity, subject, expected, found } = remark;
  const said = `${id} (${kind}, ${severity}) ${subject}`;
  if (outcome === "shown only") return `${said}: ${expected ?? ""} | ${found ?? ""}`;
  return outcome === "agreeing"
    ? `${said}: ${message} [${extents[compared]}]`
    : `${said}: ${message}`;
}

/** One line for each kind and subject: the first finding, and how many are like it. */
function unremarkedLines(findings: readonly Reported[]): string[] {
  const groups = groupBy(findings, ({ kind, subject }) => `${kind} ${subject}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more = others.length > 0 ? ` (and ${others.length} more)` : "";
    return [`${first.kind} (${first.severity}) ${first.subject}: ${first.message}${more}`];
  });
}
