import { type ClaimDrawing, mostOf } from "../web/claim-drawing.ts";
import { confirmedShares } from "../web/figures/claims/confirmed-shares.ts";
import { mediaAges } from "../web/figures/claims/media-ages.ts";
import { stanceMonths } from "../web/figures/claims/stance-months.ts";
import { verdictCurve } from "../web/figures/claims/verdict-curve.ts";
import { compose } from "../web/figures/compose.ts";
import { formatFor } from "../web/figures/composed/format.ts";
import { panelSize } from "../web/figures/composed/panel-size.ts";
import type { Plot } from "../web/figures/composed/plots.ts";
import { fitted } from "../web/figures/fitted.ts";
import type { Sheet } from "../web/figures/sheet.ts";
import type { Frame } from "./view.ts";

/** The finished figure of claims, on the sheet that was asked for. */
export function composeClaims(drawing: ClaimDrawing, frame: Frame): string {
  const { document, palette, footer, sheet } = frame;
  const { words } = drawing;
  return fitted(sheet, (each) => {
    const panels = plotsOf(drawing, frame, each);
    return compose({ words, footer, panels }, { document, palette, sheet: each });
  });
}

function plotsOf(drawing: ClaimDrawing, { document, footer }: Frame, sheet: Sheet): Plot[] {
  const { words, panels, years } = drawing;
  const around = { words, footer };
  const one = { document, id: "f", alt: words.alt, width: formatFor(sheet, 1).panelWidth };
  if (drawing.form === "confirmed") return [{ svg: confirmedShares(drawing.shares, one) }];
  if (drawing.form === "age" && drawing.media.length > 0) {
    return [{ svg: mediaAges(drawing.media, one) }];
  }
  if (drawing.form === "lag") {
    const { height } = panelSize(around, { panels: 1, sheet });
    return [{ svg: verdictCurve(drawing.lags, { ...one, height }) }];
  }
  if (!years) return [];
  const { width, height } = panelSize(around, { panels: panels.length, sheet });
  return panels.map((panel, at) => ({
    title: `${panel.title}: ${panel.claims}`,
    svg: stanceMonths(panel, {
      ...{ document, id: `p${at}`, alt: panel.title, width, height: Math.min(height, 190) },
      ...{ years, most: mostOf(drawing) },
    }),
  }));
}
