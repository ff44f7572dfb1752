/** What stands round a drawing: two widths of it, small multiples, keys, tools, events. */
export const figure = `
figure { margin: 0 }
.below { margin-block-start: .75rem }
figure svg { display: block; max-inline-size: 100%; block-size: auto; overflow: visible; direction: ltr; font-family: var(--sans) }
.wide, .large { display: none }
.multiples { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem 1.4rem; margin-block-start: 1.25rem }
.multiples figure { display: flex; flex-direction: column; justify-content: flex-end }
.multiples h2, .multiples h3 { margin-block-end: .35rem; font-size: 1rem }
.legend { margin-block-end: 1rem; padding-block: .5rem; border-block: 1px solid var(--rule) }
.tools { display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; margin-block: .9rem 0; font-size: .875rem; color: var(--muted) }
.events li { display: grid; grid-template-columns: 1.5rem 6.2rem 1fr; padding-block: .2rem }
.quote { margin: 1rem 0; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--accent) }
[aria-busy="true"] { opacity: .6 }
@media print, (min-width: 700px) {
  .wide { display: block }
  .narrow { display: none }
  .multiples { grid-template-columns: repeat(2, minmax(0, 1fr)) }
}
@media screen and (min-width: 1000px) {
  .multiples { grid-template-columns: repeat(3, minmax(0, 1fr)) }
  .large { display: block }
  .large + .wide { display: none }
}
[data-island="chart"] { position: relative }
svg:focus:not(:focus-visible) { outline: 0 }
.told > * { stroke: var(--ink); stroke-width: 2.5 }
.tip {
  position: absolute; inset-block-start: 0; z-index: 3; max-inline-size: 18rem; padding: .35rem .6rem; pointer-events: none;
  border: 1px solid var(--ink); background: var(--bg); font-size: var(--small); line-height: 1.4;
}`;
