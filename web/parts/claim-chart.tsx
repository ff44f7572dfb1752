import { type ClaimDrawing, mostOf } from "../claim-drawing.ts";
import { confirmedShares } from "../figures/claims/confirmed-shares.ts";
import { mediaAges } from "../figures/claims/media-ages.ts";
import { stanceMonths } from "../figures/claims/stance-months.ts";
import { verdictCurve } from "../figures/claims/verdict-curve.ts";
import type { PageContext } from "../pages/context.ts";
import { Chart, Drawing } from "./chart.tsx";

type ClaimChartProps = { context: PageContext; drawing: ClaimDrawing };

/** The picture of claims that was asked for. */
export function ClaimChart({ context: { document }, drawing }: ClaimChartProps) {
  const { words, shares, lags, media } = drawing;
  if (drawing.form === "stance") return <StancePanels document={document} drawing={drawing} />;
  const draw = (width: number, id: string): SVGElement => {
    const options = { document, width, id, alt: words.alt };
    if (drawing.form === "confirmed") return confirmedShares(shares, options);
    if (drawing.form === "age") return mediaAges(media, options);
    return verdictCurve(lags, { ...options, height: width > 500 ? 340 : 280 });
  };
  return (
    <figure>
      <Chart wide={draw(744, "q")} narrow={draw(358, "qn")} />
    </figure>
  );
}

type StanceProps = { document: Document; drawing: ClaimDrawing };

function StancePanels({ document, drawing }: StanceProps) {
  const { panels, years } = drawing;
  if (!years) return null;
  return (
    <div class="multiples">
      {panels.map((panel, at) => (
        <figure>
          <h3>
            {panel.title}: {panel.claims}
          </h3>
          <Drawing
            svg={stanceMonths(panel, {
              ...{ document, id: `p${at}`, alt: `${panel.title}: ${panel.claims} claims` },
              ...{ width: 358, height: 180, years, most: mostOf(drawing) },
            })}
          />
        </figure>
      ))}
    </div>
  );
}

/** Whether there is anything to draw. */
export function isDrawn({ form, shares, lags, media, years }: ClaimDrawing): boolean {
  if (form === "confirmed") return shares.length > 0;
  if (form === "lag") return lags.lags.length > 0;
  return form === "age" ? media.length > 0 : years !== null;
}
