import { minify } from "./minify.ts";

/** The page on which a figure is taken: its preview, the steps, and what can be copied. */
export const takeStyles: string = minify(`
.preview { border: 1px solid var(--rule); padding: .75rem; background: var(--surface) }
.preview img { display: block; max-inline-size: 100%; block-size: auto; margin-inline: auto }
.steps fieldset { inline-size: 100%; min-inline-size: 0; margin: 0; padding: .75rem 0 1rem; border: 0; border-block-start: 1px solid var(--rule) }
.steps legend { padding: 0; float: inline-start; inline-size: 100%; margin-block-end: .35rem; font-weight: 600; color: var(--ink) }
.steps legend + * { clear: both }
.steps label { display: block; padding-block: .2rem; color: var(--ink) }
.steps input[type="radio"] { min-block-size: 0; margin-inline: 0 .35rem; vertical-align: baseline; accent-color: var(--accent) }
.steps .row { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; margin-block-start: .35rem }
.steps .row input[inputmode], .steps .row select { inline-size: 5.5rem }
.steps summary { font-weight: 400 }
.steps small { color: var(--muted) }
.steps .row.end { margin-block-start: 1rem }
.copy { display: flex; flex-wrap: wrap; gap: .4rem .75rem; align-items: start; margin-block-end: .9rem }
.copy b { flex: 0 0 100% }
.copy code { flex: 1 1 16rem; padding: .4rem .55rem; border: 1px solid var(--rule); user-select: all }
.copy button { min-block-size: 2rem; padding-block: .1rem }
dialog { inline-size: min(74rem, calc(100vw - 1rem)); max-block-size: calc(100vh - 2rem); padding: 1rem 1.25rem 1.5rem; border: 1px solid var(--rule-strong); background: var(--bg); color: var(--ink) }
dialog .head .tools { display: none }
dialog::backdrop { background: rgb(18 25 23 / 55%) }
textarea { display: block; inline-size: 100%; padding: .4rem .5rem; border: 1px solid var(--rule-strong); border-radius: 2px; background: var(--bg); font: inherit; color: var(--ink) }
.taking .lines { margin-block-start: 0 }
.notice + .taking { margin-block-start: 1.25rem }
.taking .lines label, .taking .lines input { inline-size: 100% }
@media (min-width: 1000px) {
  .taking { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: 1.5rem 3rem; align-items: start }
  .taking > .shown { position: sticky; inset-block-start: 1rem }
}
@media print { .steps, .copy button { display: none } }
`);
