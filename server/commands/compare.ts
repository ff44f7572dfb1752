import { countsOf } from "../../db/counts.ts";
import { parseFilter } from "../../db/filter.ts";
import { Refusal } from "../../db/refusal.ts";
import type { Statistic } from "../../web/calculation.ts";
import { describeCalculation } from "../../web/words/calculation.ts";

type Asked = { json?: boolean; level?: string | undefined; deff?: string | undefined };

/**
 * `themeline compare 93/922 3/249 [--json]`: the calculator of `/compare`, without server or ledger;
 * its JSON is that of `/compare.json`. Refuses what the address would refuse.
 */
export function compareCounts(given: readonly string[], { json, level, deff }: Asked): string {
  const [first, second] = given.map((each) => /^(.+)\/(.+)$/.exec(each));
  if (given.length !== 2 || !first || !second) {
    throw new Refusal(
      `invalid counts: ${given.join(" ") || "none"}; write two, such as 93/922 3/249`,
    );
  }
  const asked = new URLSearchParams({
    ...{ x1: first[1] ?? "", n1: first[2] ?? "", x2: second[1] ?? "", n2: second[2] ?? "" },
    ...{ level: level ?? "", deff: deff ?? "" },
  });
  const { filter, defects } = parseFilter(asked, ["x1", "n1", "x2", "n2", "level", "deff"]);
  const counts = countsOf(filter);
  const [refused, ...others] = defects;
  if (refused || !counts) throw new Refusal(refused?.message ?? "no counts", others);
  const made = describeCalculation(counts, filter);
  if (json) return JSON.stringify(made);
  const rows = made.statistics.map(lineOf);
  return [made.sentence, "", ...rows, "", ...made.notes].join("\n");
}

/** One statistic as a line: name, method, estimate, interval, p. */
function lineOf({ name, method, estimate, lower, upper, p, log10P }: Statistic): string {
  const limits = lower === null && upper === null ? "" : `${write(lower)} to ${write(upper)}`;
  const test = p === null ? "" : `p = ${p === 0 ? `10^${write(log10P)}` : write(p)}`;
  const cells = [name.padEnd(62), method.padEnd(34), write(estimate).padStart(13), limits, test];
  return cells.filter(Boolean).join("  ").trimEnd();
}

const write = (value: number | null): string =>
  value === null ? "–" : String(Number(value.toPrecision(6)));
