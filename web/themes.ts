import type { Filter } from "../db/filter.ts";
import type { Form } from "../db/parameters.ts";
import type { Part, Themes } from "../db/queries/themes.ts";
import { type Heat, heatOf } from "./heat.ts";
import { type Panel, type Panels, panelsOf } from "./panels.ts";
import { type Stack, stackOf } from "./stack.ts";

/** Themes in the form in which they are drawn; `reason` says why another form was refused. */
export type Drawing = { reason: string | null } & (
  | { form: "multiples"; panels: Panel[] }
  | { form: "bars"; stack: Stack }
  | { form: "heat"; heat: Heat }
);

/** Bars up to this many periods; a heat map above these many categories or periods. */
const barsMost = 12;
const panelsMost = 8;
const pointsMost = 60;

/**
 * The form asked for, else bars for few periods of categories that exclude each other, a heat map
 * for many categories or periods, and small multiples for the rest. A form that must not be drawn
 * gives way to small multiples.
 */
export function drawingOf(themes: Themes, filter: Filter): Drawing {
  const form = filter.form ?? defaultForm(themes, filter);
  const reason = form === "multiples" ? null : reasonAgainst({ ...filter, form });
  if (reason !== null || form === "multiples") return multiples(themes, filter, reason);
  if (form === "bars") {
    const { stack, reason: objection } = stackOf(themes);
    return stack ? { form, stack, reason: null } : multiples(themes, filter, objection);
  }
  const { heat, reason: objection } = heatOf(themes);
  return heat ? { form: "heat", heat, reason: null } : multiples(themes, filter, objection);
}

/**
 * One panel for each category, in the order of the codebook, on one scale unless `scale=free`;
 * shares unless counts or rates are asked for.
 */
export function multiplesOf({ parts }: Themes, filter: Filter): Panels {
  const value = filter.value ?? "share";
  const lines = parts.map(({ line }) => line);
  const { panels } = panelsOf(lines, { ...filter, value, facet: "series" });
  const titled = panels.map((panel, index) => titledBy(panel, parts[index]));
  const isShared = value === "share" && filter.scale !== "free";
  return { panels: isShared ? shareTop(titled) : titled, reason: null };
}

const multiples = (themes: Themes, filter: Filter, reason: string | null): Drawing => ({
  form: "multiples",
  panels: multiplesOf(themes, filter).panels,
  reason,
});

function defaultForm({ division, parts }: Themes, filter: Filter): Form {
  const periods = new Set(parts.flatMap(({ line }) => line.drawn.map(({ period }) => period)));
  if (reasonAgainst(filter) !== null || periods.size === 0) return "multiples";
  if (division?.coding === "exclusive" && periods.size <= barsMost) return "bars";
  return parts.length > panelsMost || periods.size > pointsMost ? "heat" : "multiples";
}

function reasonAgainst({ value, form }: Filter): string | null {
  if (form === "dots" || form === "slope") {
    return "Dots and slopes compare two periods. Choose both, and they are drawn.";
  }
  const isShare = !value || value === "share";
  return isShare ? null : "Bars and heat maps show shares, so the lines are drawn.";
}

function titledBy(panel: Panel, part: Part | undefined): Panel {
  const title = part?.category.label ?? panel.title;
  return { ...panel, title, lines: panel.lines.map((line) => ({ ...line, name: title })) };
}

/** Shares of one whole have one scale, even where the parts are of different units. */
function shareTop(panels: readonly Panel[]): Panel[] {
  const top = Math.max(0, ...panels.map((panel) => panel.top));
  return panels.map((panel) => ({ ...panel, top }));
}
