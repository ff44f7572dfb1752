import { hideTip, showTip } from "./tip-box.ts";

/** As far from a mark as the pointer may be for its tip to show. */
const reachPx = 48;

/**
 * Tips on the marks of a chart: the nearest mark says what it is, to the pointer and to the arrow
 * keys; Enter opens its observation. The words are those that the marks already bear.
 */
export function tips(chart: HTMLElement): void {
  const svg = chart.querySelector("svg");
  const marks = [...chart.querySelectorAll<SVGAElement>("svg a[href]")];
  if (!svg || marks.length === 0) return;
  for (const mark of marks) quieten(mark);
  let shown: SVGAElement | undefined;
  const show = (mark: SVGAElement | undefined): void => {
    if (mark === shown) return;
    shown?.classList.remove("told");
    mark?.classList.add("told");
    shown = mark;
    if (mark) showTip(chart, mark);
    else hideTip(chart);
  };
  svg.setAttribute("tabindex", "0");
  for (const kind of ["pointermove", "pointerdown"] as const) {
    chart.addEventListener(kind, (event) => show(nearest(marks, event)));
  }
  // A finger leaves as soon as it is lifted; its tip stays until the chart loses the focus.
  chart.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType !== "touch") show(undefined);
  });
  svg.addEventListener("focus", () => {
    if (svg.matches(":focus-visible")) show(inOrder(marks)[0]);
  });
  svg.addEventListener("blur", () => show(undefined));
  svg.addEventListener("keydown", (event) => {
    const next = markAfter(event.key, shown, inOrder(marks));
    if (next) show(next);
    else if (event.key === "Enter" && shown) location.assign(shown.href.baseVal);
    else if (event.key === "Escape") show(undefined);
    else return;
    event.preventDefault();
  });
}

/** The browser's own tip would stand over ours, so the words move; a mark keeps them as its name. */
function quieten(mark: SVGAElement): void {
  const title = mark.querySelector("title");
  if (!title) return;
  const words = title.textContent ?? "";
  title.remove();
  mark.dataset.tip = words;
  if (!mark.textContent) mark.setAttribute("aria-label", words);
}

type Keyed = SVGAElement | undefined;

function markAfter(key: string, shown: Keyed, marks: readonly SVGAElement[]): Keyed {
  const at = shown ? marks.indexOf(shown) : -1;
  const steps: Record<string, number> = {
    ArrowRight: Math.min(at + 1, marks.length - 1),
    ArrowLeft: Math.max(at - 1, 0),
    Home: 0,
    End: marks.length - 1,
  };
  const step = steps[key];
  return step === undefined ? undefined : marks[step];
}

/** Marks from left to right: time runs that way in every language. */
const inOrder = (marks: readonly SVGAElement[]): SVGAElement[] =>
  [...marks].sort((a, b) => centreOf(a).x - centreOf(b).x);

/** The mark nearest to the pointer, along the time axis before all. */
function nearest(marks: readonly SVGAElement[], { clientX, clientY }: PointerEvent): Keyed {
  const distanceOf = (mark: SVGAElement): number => {
    const { x, y } = centreOf(mark);
    return Math.hypot(x - clientX, (y - clientY) / 4);
  };
  const [first] = [...marks].sort((a, b) => distanceOf(a) - distanceOf(b));
  return first && distanceOf(first) < reachPx ? first : undefined;
}

function centreOf(mark: SVGAElement): { x: number; y: number } {
  const { x, y, width, height } = mark.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
