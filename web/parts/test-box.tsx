import type { Statistic } from "../calculation.ts";
import { formatDecimal, formatPValue, formatRatio } from "../stats/format.ts";
import { formatNumber } from "../words/number.ts";
import { numeric, Table } from "./table.tsx";

type TestBoxProps = {
  statistics: readonly Statistic[];
  level: number;
  /** The test in a phrase. */
  said?: string | null;
  isOpen?: boolean;
};

/** Every statistic with its method and interval; closed, since a p-value answers less than it seems. */
export function TestBox({ statistics, level, said, isOpen = false }: TestBoxProps) {
  return (
    <details open={isOpen}>
      <summary>The test, and every statistic with its method</summary>
      {said && <p class="text">{said}.</p>}
      <p class="note">
        Fisher’s test sums all tables that are no more likely than the one seen. It treats items as
        independent and knows no design effect. It says how far chance alone would go, not how large
        or important a difference is; near 0.05 it may disagree with the interval.
      </p>
      <Table
        label="Statistics"
        columns={[
          "Statistic",
          "Method",
          ...numeric("Estimate", `${Math.round(level * 1000) / 10}% from`, "to", "p"),
        ]}
      >
        {statistics.map((each) => StatisticRow(each))}
      </Table>
    </details>
  );
}

function StatisticRow({ statistic, name, method, ...numbers }: Statistic) {
  const { estimate, lower, upper, p, log10P } = numbers;
  const format = formats[statistic] ?? formatOther;
  const write = (value: number | null) => (value === null ? "" : format(value));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{method}</td>
      <td class="n">{write(estimate)}</td>
      <td class="n">{write(lower)}</td>
      <td class="n">{write(upper)}</td>
      <td class="n">{p === null ? "" : writeP(p, log10P)}</td>
    </tr>
  );
}

const percent = (share: number): string => `${formatDecimal(100 * share, { decimals: 2 })}%`;
const points = (share: number): string =>
  `${formatDecimal(100 * share, { decimals: 2, signed: true })} points`;
const signed = (items: number): string => formatDecimal(items, { decimals: 1, signed: true });
const formatOther = (value: number): string => formatDecimal(value, { decimals: 2 });

const formats: Record<string, (value: number) => string> = {
  share1: percent,
  share2: percent,
  difference: points,
  ratio: formatRatio,
  "odds-ratio": formatRatio,
  volume: signed,
  share: signed,
  change: (value) => `${signed(value)}%`,
  "change-of-whole": (value) => `${signed(value)}%`,
  expected: (value) => formatNumber(Math.round(value * 10) / 10),
};

/** Three decimals; below these the power of ten. */
function writeP(p: number, log10P: number | null): string {
  if (p >= 0.001 || log10P === null) return formatPValue(p).replace("p = ", "").replace("p ", "");
  const exponent = Math.floor(log10P);
  const digits = (10 ** (log10P - exponent)).toFixed(1);
  return `${digits} × 10${[...String(exponent)].map((sign) => raised[sign] ?? sign).join("")}`;
}

const raised: Record<string, string> = {
  ...{ "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴" },
  ...{ "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹" },
};
