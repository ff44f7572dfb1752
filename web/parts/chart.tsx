import { raw } from "hono/html";
import { serialize } from "../figures/serialize.ts";

type DrawingProps = {
  svg: SVGElement;
  /** The widths at which it is shown; all, if not given. */
  at?: "large" | "wide" | "narrow";
};

/** A drawing inside a page, with tips on its marks where a program runs. */
export function Drawing({ svg, at }: DrawingProps) {
  return (
    <div class={at} data-island="chart">
      {raw(serialize(svg))}
    </div>
  );
}

type ChartProps = { large?: SVGElement; wide: SVGElement; narrow: SVGElement };

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
