/** What marks single rows and cells of tables; after the first paint. */
export const row = `
.matrix td a { color: inherit }
.matrix .n { padding-inline: .3rem .5rem }
.hatched { background: repeating-linear-gradient(45deg, transparent 0 4px, var(--rule) 4px 5px); color: var(--ink-2) }
.hatched span { padding-inline: .3em; background: var(--bg) }
.break { box-shadow: inset 3px 0 0 -1px var(--red) }
[dir="rtl"] .break { box-shadow: inset -3px 0 0 -1px var(--red) }
.total > * { border-block-start: 1px solid var(--ink); font-weight: 600 }
.added { color: var(--ok) } .changed { color: var(--warn) } .withdrawn { color: var(--red) }
.added, .changed, .withdrawn { white-space: nowrap; font-weight: 600 }
.chain { padding-inline-start: calc(var(--depth, 0) * 1.5rem) }
.sources li::before {
  content: ""; display: inline-block; inline-size: .6em; block-size: .6em; margin-inline-end: .5em;
  border: 1.5px solid; border-radius: 50%;
}
.sources li:first-child::before { background: currentColor }`;
