/** What scripts show, and what stands below a figure; after the first paint. */
export const tip = `
[data-island="chart"] { position: relative }
svg:focus:not(:focus-visible) { outline: 0 }
.told > * { stroke: var(--ink); stroke-width: 2.5 }
.tip {
  position: absolute; inset-block-start: 0; z-index: 3; max-inline-size: 18rem; padding: .35rem .6rem; pointer-events: none;
  border: 1px solid var(--ink); background: var(--bg); font-size: var(--small); line-height: 1.4;
}
.events li { display: grid; grid-template-columns: 1.5rem 6.2rem 1fr; padding-block: .2rem }
.quote { margin: 1rem 0; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--accent) }
[aria-busy="true"] { opacity: .6 }`;
