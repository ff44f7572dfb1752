import { raw } from "hono/html";
import type { Range } from "../../db/period.ts";
import { ruler } from "../figures/ruler.ts";
import { serialize } from "../figures/serialize.ts";
import type { PageContext } from "../pages/context.ts";
import { monthSpan } from "./span.ts";

type LineProps = { context: PageContext; ranges: readonly Range[] };

/** The line of the house: every month with numbers, this page's months inked in. */
export function Line({ context: { document, size }, ranges }: LineProps) {
  const last = size.months.at(-1)?.month;
  if (!last) return null;
  const alt = `Months for which the ledger holds numbers. ${describe(ranges)}`;
  const svg = ruler(size.months, { document, width: 1120, id: "r", alt, ranges });
  return (
    <div class="line">
      {raw(serialize(stretched(svg)))}
      <Years last={last} />
    </div>
  );
}

/** One drawing for every width: its letters would be squeezed, so they are set beside it. */
function stretched(svg: SVGElement): SVGElement {
  for (const text of [...svg.querySelectorAll("text")]) text.parentNode?.removeChild(text);
  svg.setAttribute("preserveAspectRatio", "none");
  return svg;
}

const firstYear = 2013;

/** The years under their ticks; the last one has as many months as it has. */
function Years({ last }: { last: string }) {
  const [year = firstYear, month = 12] = last.split("-").map(Number);
  const years = Array.from({ length: year - firstYear + 1 }, (_, at) => firstYear + at);
  return (
    <div class="years" aria-hidden="true" style={`--last:${month}fr;--years:${years.length - 1}`}>
      {years.map((each) => (
        <span>{each < year || month > 5 ? each : ""}</span>
      ))}
    </div>
  );
}

function describe(ranges: readonly Range[]): string {
  const spans = ranges.flatMap(({ first, last }) => (first && last ? monthSpan(first, last) : []));
  return spans.length > 0 ? `This page: ${spans.join(", ")}.` : "";
}
