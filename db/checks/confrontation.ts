import type { Remark } from "../catalogue.ts";
import { parseDays } from "../period.ts";
import type { CheckValue, Reported, Rule } from "./finding.ts";
import { roundTo } from "./value.ts";
import { marksOf, parseLead, parseMark } from "./words.ts";

/** How a remark stands to the rules. */
export type Outcome = "agreeing" | "differing" | "shown only";

/**
 * A remark beside what the rules say of its subject: the findings that bear it out, or contradict
 * it; how many of its two values were compared and found equal; and a sentence.
 */
export type Verdict = {
  remark: Remark;
  outcome: Outcome;
  findings: Reported[];
  compared: number;
  message: string;
};

/** One value of a remark against one of a finding; null where either holds nothing to compare. */
type Side = boolean | null;

/**
 * Sets a remark beside the findings of the rules that answer for its kind. It is derived and
 * agreeing if one of them reports its subject, in the period it names, with its two values; an `ok`
 * remark if a rule finds that they agree. A value in words is not compared; a finding of two
 * numbers needs at least one of them in the remark. Where no rule has any, it is shown only.
 */
export function confront(
  remark: Remark,
  findings: readonly Reported[],
  rules: readonly Rule[],
): Verdict {
  const answering = new Map(rules.map((rule) => [rule.name, rule]));
  const related = findings
    .filter(({ rule }) => answering.get(rule)?.kinds.includes(remark.kind))
    .filter((finding) => finding.subject === remark.subject && isOfPeriod(remark, finding))
    .map((finding) => {
      const isUnordered = answering.get(finding.rule)?.isUnordered === true;
      return { finding, sides: compare(remark, finding, { isUnordered }) };
    });
  const matching = related.filter(({ finding, sides }) => isMatch(finding, sides));
  const agreeing = matching.filter(
    ({ finding }) => (finding.severity === "ok") === (remark.severity === "ok"),
  );
  if (agreeing.length > 0) return agreement(remark, agreeing);
  const differing = matching.length > 0 ? matching : related.filter(hasNumbers);
  if (differing.length > 0) return difference(remark, differing);
  return {
    ...{ remark, outcome: "shown only", findings: [], compared: 0 },
    message: "no rule has numbers for this",
  };
}

type Related = { finding: Reported; sides: Side[] };

function agreement(remark: Remark, related: readonly Related[]): Verdict {
  const counts = related.map(({ sides }) => sides.filter((side) => side === true).length);
  const findings = related.map(({ finding }) => finding);
  const message = findings[0]?.message ?? "";
  return { remark, outcome: "agreeing", findings, compared: Math.max(...counts), message };
}

function difference(remark: Remark, related: readonly Related[]): Verdict {
  const findings = related.map(({ finding }) => finding);
  const said = [remark.expected ?? "nothing", remark.found ?? "nothing"].join(" and ");
  const messages = findings.map(({ message }) => message).join("; ");
  const message = `the remark has ${said} (${remark.severity}); the rules find: ${messages}`;
  return { remark, outcome: "differing", findings, compared: 0, message };
}

/** The periods of a finding lie in the days that the note begins with, or in a month it names. */
function isOfPeriod({ expected, found, note }: Remark, { periods }: Reported): boolean {
  const spans = periods.flatMap((period) => parseDays(period) ?? []);
  if (spans.length === 0) return true;
  const lead = parseLead(note);
  if (lead && !spans.every(({ first, last }) => first >= lead.first && last <= lead.last)) {
    return false;
  }
  const months = [...marksOf(expected).months, ...marksOf(found).months];
  return months.length === 0 || spans.some(({ first }) => months.includes(first.slice(0, 7)));
}

function compare(
  { expected, found }: Remark,
  finding: Reported,
  { isUnordered }: { isUnordered: boolean },
): Side[] {
  const [left, right] = cells(expected, found);
  const sides = [side(left, finding.expected), side(right, finding.found)];
  const turned = [side(left, finding.found), side(right, finding.expected)];
  return isUnordered && sides.includes(false) ? turned : sides;
}

/** Both numbers of a remark can stand in one cell: `12 in December 2014, 67 in January 2015`. */
function cells(expected: string | null, found: string | null): (string | null)[] {
  const [left, right] = [expected, found].map((text) => marksOf(text).numbers.length);
  if (left === 0 && (right ?? 0) > 1) return [found, found];
  return right === 0 && (left ?? 0) > 1 ? [expected, expected] : [expected, found];
}

function side(text: string | null | undefined, value: CheckValue): Side {
  if (!text || value === null) return null;
  if (text === value) return true;
  const mark = parseMark(String(value).replace("~", ""));
  const { numbers } = marksOf(text);
  if (!mark) return sameTime(text, String(value));
  if (numbers.length === 0) return null;
  return numbers.some(
    ({ number, bound, decimals }) =>
      number === roundTo(mark.number, decimals) && bound === mark.bound,
  );
}

/** Whether two texts name one day or month, or a day in a month; null if one names none. */
function sameTime(a: string, b: string): Side {
  const [left = [], right = []] = [a, b].map((text) => {
    const { days, months } = marksOf(text);
    return [...days, ...months];
  });
  if (left.length === 0 || right.length === 0) return null;
  return left.some((time) => right.some((day) => day.startsWith(time) || time.startsWith(day)));
}

function isMatch({ expected, found }: Reported, sides: readonly Side[]): boolean {
  if (sides.includes(false)) return false;
  const isNumeric = typeof expected === "number" || typeof found === "number";
  return !isNumeric || sides.includes(true);
}

const hasNumbers = ({ sides }: Related): boolean => sides.includes(false);
