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
@media print, (min-width: 700px) {
  .wide { display: block }
  .narrow { display: none }
  .multiples { grid-template-columns: repeat(2, minmax(0, 1fr)) }
}
@media screen and (min-width: 1000px) {
  .multiples { grid-template-columns: repeat(3, minmax(0, 1fr)) }
  .large { display: block }
  .large + .wide { display: none }
}`;
