import {
  ageColumns,
  claimColumns,
  confirmedColumns,
  lagColumns,
  stanceColumns,
} from "../db/claim-columns.ts";
import { type Stance, stances } from "../db/claim-words.ts";
import type { ClaimFacts } from "../db/claims/facts.ts";
import { lastDayOfMonth } from "../db/day.ts";
import { formatDays } from "../db/period.ts";
import type { ClaimDrawing } from "../web/claim-drawing.ts";
import { statedWords } from "../web/words/stance.ts";
import type { Cells, Table } from "./view.ts";

/** Claims as rows, one a claim. */
export const claimTable = (found: readonly ClaimFacts[]): Table => ({
  columns: claimColumns,
  rows: found.map(cellsOf),
});

/** The numbers of a picture of claims. */
export function drawingTable(drawing: ClaimDrawing): Table {
  if (drawing.form === "stance") return { columns: stanceColumns, rows: stanceRows(drawing) };
  if (drawing.form === "confirmed") return { columns: confirmedColumns, rows: shareRows(drawing) };
  if (drawing.form === "lag") return { columns: lagColumns, rows: lagRows(drawing) };
  return { columns: ageColumns, rows: ageRows(drawing) };
}

function cellsOf(facts: ClaimFacts): Cells {
  const { claim, claimants, days, statements, reviews, outcome } = facts;
  const spoken = stances.map((stance) => [
    stance.replaceAll("-", "_"),
    joined(partiesOf(statements, stance)),
  ]);
  return {
    ...{ claim: claim.id, words: claim.claim, claimant: claim.claimant },
    parties: joined(claimants.map(({ id }) => id)),
    ...{ about: claim.about, place: claim.place, place_disputed: claim.place_disputed },
    ...{ made_on: claim.made_on, made_first: days?.first ?? null, made_last: days?.last ?? null },
    ...{ made_as_stated: statedWords(facts), medium: claim.medium },
    recirculated: claim.recirculated === null ? null : claim.recirculated ? "yes" : "no",
    ...Object.fromEntries(spoken),
    verdicts: joined(
      reviews.map((each) => `${each.reviewer}: ${each.verdict_word} (${each.verdict})`),
    ),
    ...{ outcome, source: claim.source, note: claim.note, revision: claim.recorded_in },
  };
}

const partiesOf = (statements: ClaimFacts["statements"], stance: Stance): string[] =>
  statements.filter((each) => each.stance === stance).map(({ party }) => party);

const joined = (words: readonly string[]): string | null =>
  words.length > 0 ? words.join("; ") : null;

const stanceRows = ({ panels }: ClaimDrawing): Cells[] =>
  panels.flatMap(({ key, months, ranges }) => [
    ...months.map(({ month, claims }) => ({
      ...{ stance: key, period: month, period_start: `${month}-01` },
      ...{ period_end: lastDayOfMonth(month), claims },
    })),
    ...ranges.map(({ first, last, claims }) => ({
      ...{ stance: key, period: formatDays(first, last) },
      ...{ period_start: first, period_end: last, claims },
    })),
  ]);

const shareRows = ({ claimants }: ClaimDrawing): Cells[] =>
  claimants.map(({ name, claims, confirmed, resolved, pending, ...rest }) => ({
    ...{ claimant: name, claims, confirmed, resolved, pending, share: rest.estimate },
    ...{ lower: rest.lower, upper: rest.upper, least: rest.least, most: rest.most },
  }));

const lagRows = ({ lags }: ClaimDrawing): Cells[] =>
  lags.curve.steps.map(({ days, atRisk, resolved, censored, open, lower, upper }) => ({
    ...{ days, at_risk: atRisk, verdicts: resolved, censored, open, lower, upper },
  }));

const ageRows = ({ media }: ClaimDrawing): Cells[] =>
  media.flatMap(({ facts, uses }) =>
    uses.map(({ on, context, source, age }) => ({
      ...{ claim: facts.claim.id, on, context, source },
      ...{ min_days: age?.minDays ?? null, max_days: age?.maxDays ?? null },
      ...{ min_years: age?.minYears ?? null, max_years: age?.maxYears ?? null },
    })),
  );
