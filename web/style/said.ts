/** Fields one below the other with hint and fault, for people who write: after the first paint. */
export const said = `
.choices[open] > div {
  position: absolute; z-index: 2; inset-inline-start: 0; max-block-size: 20rem; max-inline-size: 100%;
  inline-size: max-content; overflow: auto; padding: .5rem .75rem; border: 1px solid var(--rule-strong);
  background: var(--bg);
}
.lines { display: grid; grid-template-columns: minmax(0, 1fr); gap: .9rem; justify-items: start; margin-block-start: 1.25rem }
.lines label { max-inline-size: 100%; color: var(--muted) }
.lines input:not([type="checkbox"], [type="number"]), .lines select { display: block; inline-size: 26rem }
@media (min-width: 700px) { .choices { position: relative } .choices[open] > div { max-inline-size: 48rem } }
.said { inline-size: min(100%, 34rem) }
.said > label { display: block; max-inline-size: none; font-weight: 600; color: var(--ink) }
.said > label span { font-weight: 400; color: var(--muted) }
.hint, .why { margin: 0 0 .3rem; font-size: var(--small); line-height: 1.4; color: var(--muted); max-inline-size: 34em }
.said :is(input:not([type="checkbox"]), select, textarea) { display: block; inline-size: 100%; box-sizing: border-box }
.said textarea { min-block-size: 5.5rem; padding: .4rem .5rem; border: 1px solid var(--rule-strong); border-radius: 2px; background: var(--bg); color: var(--ink); font: inherit; resize: vertical }
.said input[type="number"], .said input[type="date"] { inline-size: 12rem }
.said input[readonly] { border-color: var(--rule); background: var(--surface); color: var(--ink-2) }
.why { margin-block: .3rem 0; color: var(--red) }
progress { display: block; inline-size: min(100%, 26rem); block-size: .5rem; margin-block-start: .75rem; accent-color: var(--ink) }
.part h3 { margin-block-start: 1.25rem }
.before-after { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem 2rem; max-inline-size: 50rem; margin-block: .5rem 1.25rem }
.before-after figcaption { font-size: var(--small); color: var(--muted) }
.verbs { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center }
.steps { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1rem 0 0; padding: 0; list-style: none; font-size: .9375rem; color: var(--muted); counter-reset: step }
.steps li::before { content: counter(step) ". "; counter-increment: step }
.steps [aria-current] { color: var(--ink); font-weight: 600; box-shadow: 0 2px 0 var(--accent) }
fieldset.said { margin: 0; padding: 0; border: 0; min-inline-size: 0 }
.said legend { padding: 0; font-weight: 600 }
.said .radio { display: block; padding-block: .2rem; font-weight: 400; color: var(--ink) }
.said .radio input[type="radio"] { display: inline-block; inline-size: auto; min-block-size: 0; accent-color: var(--accent) }
.lines .facts { inline-size: 100%; margin-block-end: .5rem }
.look { padding: .75rem 1rem; border-inline-start: 3px solid var(--warn); background: var(--warn-bg) }
.pairs { max-inline-size: 60rem }
.pairs td { vertical-align: top }
.pairs td:first-child { inline-size: 32% }
.lines .pairs :is(input, textarea) { inline-size: 100%; box-sizing: border-box }
.pairs textarea { display: block; min-block-size: 2.25rem; padding: .3rem .5rem; border: 1px solid var(--rule-strong); border-radius: 2px; background: var(--bg); color: var(--ink); font: inherit; resize: vertical }
.lines .wrong :is(input, select, textarea) { border: 2px solid var(--red); background: var(--red-bg) }
@media (max-width: 699px) {
  .pairs, .pairs :is(caption, tbody, tr, td) { display: block; min-inline-size: 0 }
  .pairs thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
  .lines .pairs td { inline-size: auto; padding-inline: 0; border: 0; padding-block: .15rem }
  .pairs td::before { content: "Name"; font-size: var(--small); color: var(--muted) }
  .pairs td:last-child::before { content: "Definition" }
  .pairs tr { padding-block: .5rem; border-block-end: 1px solid var(--rule) }
}`;
