import { bars } from "../figures/bars.ts";
import { heat } from "../figures/heat.ts";
import type { PageContext } from "../pages/context.ts";
import type { Drawing } from "../themes.ts";
import { pluralOf } from "../words/unit.ts";
import { observationAddress, seriesAddress } from "./address.ts";
import { Chart } from "./chart.tsx";
import { TrendMultiples } from "./trend-chart.tsx";

type ThemeFigureProps = { context: PageContext; drawing: Drawing; unit: string; alt: string };

const widths = [
  { width: 744, id: "t" },
  { width: 358, id: "tn" },
] as const;

/** The parts of a whole in the form that fits them. */
export function ThemeFigure({ context, drawing, unit, alt }: ThemeFigureProps) {
  if (drawing.form === "multiples") {
    return <TrendMultiples context={context} panels={drawing.panels} level="h2" />;
  }
  const [wide, narrow] = widths.map((size) => draw(context, drawing, { ...size, unit, alt }));
  return <figure>{wide && narrow && <Chart wide={wide} narrow={narrow} />}</figure>;
}

type Size = { width: number; id: string; unit: string; alt: string };
type Whole = Exclude<Drawing, { form: "multiples" }>;

function draw(context: PageContext, drawing: Whole, { unit, ...size }: Size): SVGElement {
  const options = { ...size, document: context.document };
  if (drawing.form === "bars") {
    const link = (mark: { series: string; period: string }) => observationAddress(context, mark);
    return bars(drawing.stack, { ...options, link });
  }
  const link = ({ series }: { series: string }) => seriesAddress(context, series);
  return heat(drawing.heat, { ...options, unit: pluralOf(unit), link });
}
