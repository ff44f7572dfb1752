import type { Touched } from "../../db/queries/before-after.ts";
import type { Line } from "../../db/queries/lines.ts";
import { trendPanel } from "../figures/trends.ts";
import type { PageContext } from "../pages/context.ts";
import { type Panel, panelsOf } from "../panels.ts";
import { seriesAddress } from "./address.ts";
import { Drawing } from "./chart.tsx";
import { counted } from "./counted.ts";
import { Part } from "./head.tsx";

type BeforeAfterProps = {
  context: PageContext;
  touched: readonly Touched[];
  total: number;
  /** What became of them, or would. */
  word?: string;
};

/** What a plan would make of the series that it touches. */
export function PlannedChange({ context, touched, total }: BeforeAfterProps) {
  if (touched.length === 0) return null;
  return (
    <Part title="Before and after" sub="As the series are drawn now, and as they would be.">
      <BeforeAfter context={context} touched={touched} total={total} word="would change" />
    </Part>
  );
}

/** Series that a revision touched, before and after, on the same axes. */
export function BeforeAfter({ context, touched, total, word = "changed" }: BeforeAfterProps) {
  return (
    <>
      {touched.map((each, at) => (
        <>
          <h3>
            <a href={seriesAddress(context, each.series.id)}>{each.series.label}</a>,{" "}
            {counted(each.changes, "number")}
          </h3>
          <Pair context={context} touched={each} id={`v${at}`} />
        </>
      ))}
      {total > touched.length && (
        <p class="note">
          {counted(total - touched.length, "more series", "more series")} {word}.
        </p>
      )}
    </>
  );
}

type PairProps = { context: PageContext; touched: Touched; id: string };

function Pair({ context, touched: { before, after }, id }: PairProps) {
  const { filter, document } = context;
  const lines = [before, after].flatMap((line) => line ?? []);
  const panels = panelsOf(lines, { ...filter, facet: "series", rev: undefined }).panels;
  const scope = panels.flatMap((panel) => panel.lines.flatMap(({ marks }) => marks));
  const top = Math.max(...panels.map((panel) => panel.top));
  const panelFor = (line: Line | null): Panel | undefined =>
    panels.find((panel) => panel.lines[0]?.line === line);
  const sides = [
    { word: "Before", panel: panelFor(before), side: "a" },
    { word: "After", panel: panelFor(after), side: "b" },
  ];
  return (
    <div class="before-after">
      {sides.map(({ word, panel, side }) => (
        <figure>
          <figcaption>{word}</figcaption>
          {panel ? (
            <Drawing
              svg={trendPanel(
                { ...panel, title: word, top, scope },
                { document, filter, size: "small", id: `${id}${side}` },
              )}
            />
          ) : (
            <p class="quiet">No numbers.</p>
          )}
        </figure>
      ))}
    </div>
  );
}
