/** The line of months: one drawing, stretched; its strokes and its letters keep their size. */
export const line = `
.line { position: relative; block-size: 36px }
.line svg { display: block; inline-size: 100%; block-size: 36px; direction: ltr }
.line path { vector-effect: non-scaling-stroke; stroke-width: 1.2 }
.line path:nth-child(3) { stroke-width: 1 }
.line path:last-child { stroke-width: 3 }
.years {
  position: absolute; inset: auto 0 2px; display: grid; direction: ltr;
  grid-template-columns: repeat(var(--years), 12fr) var(--last);
  font-size: .75rem; line-height: 1; white-space: nowrap; color: var(--ink-2);
}
.years span { min-inline-size: 0; padding-inline-start: 4px; visibility: hidden }
.years span:nth-child(3n + 1) { visibility: visible }
@media print, (min-width: 700px) {
  .years span { visibility: visible }
  .line path { stroke-width: 1.6 }
}`;
