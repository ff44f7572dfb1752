import { raw } from "hono/html";
import { serialize } from "../figures/serialize.ts";

/** A drawing, or its text if it was written before. */
type Drawn = SVGElement | string;

type DrawingProps = {
  svg: Drawn;
  /** The widths at which it is shown; all, if not given. */
  at?: "large" | "wide" | "narrow";
};

/** A drawing inside a page, with tips on its marks where a program runs. */
export function Drawing({ svg, at }: DrawingProps) {
  return (
    <div class={at} data-island="chart">
      {raw(typeof svg === "string" ? svg : serialize(svg))}
    </div>
  );
}

type ChartProps = { large?: Drawn; wide: Drawn; narrow: Drawn };

/** A chart drawn for screens of different widths; the style sheet shows one of the drawings. */
export function Chart({ large, wide, narrow }: ChartProps) {
  return (
    <>
      {large && <Drawing svg={large} at="large" />}
      <Drawing svg={wide} at="wide" />
      <Drawing svg={narrow} at="narrow" />
    </>
  );
}
