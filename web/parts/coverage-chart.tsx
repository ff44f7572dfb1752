import type { CoverageRow } from "../../db/queries/coverage.ts";
import { coverage } from "../figures/coverage.ts";
import { coverageLegend } from "../figures/coverage-legend.ts";
import type { PageContext } from "../pages/context.ts";
import { collectionAddress } from "./address.ts";
import { Chart } from "./chart.tsx";
import { drawn } from "./drawn.ts";

type CoverageChartProps = { context: PageContext; rows: CoverageRow[]; alt: string };

/** Collections as strips of time, with what their marks mean. */
export function CoverageChart({ context, rows, alt }: CoverageChartProps) {
  const { document } = context;
  const link = (id: string): string => collectionAddress(context, id);
  const draw = (width: number, id: string) =>
    drawn(context, ["coverage", rows, width, id, alt, context.filter], () =>
      coverage({ rows }, { document, width, id, alt, link }),
    );
  const legend = (width: number, id: string) =>
    drawn(context, ["coverage legend", width, id], () =>
      coverageLegend({ document, width, id, alt: "What the marks mean" }),
    );
  return (
    <>
      <div class="legend">
        <Chart wide={legend(744, "k")} narrow={legend(358, "kn")} />
      </div>
      <Chart large={draw(1120, "cl")} wide={draw(704, "c")} narrow={draw(358, "cn")} />
    </>
  );
}

/** One collection as a strip of time, in the main column. */
export function CoverageStrip({ context, rows, alt }: CoverageChartProps) {
  const { document } = context;
  const draw = (width: number, id: string) =>
    drawn(context, ["coverage strip", rows, width, id, alt], () =>
      coverage({ rows }, { document, width, id, alt }),
    );
  return (
    <figure>
      <Chart wide={draw(744, "c")} narrow={draw(358, "cn")} />
    </figure>
  );
}
