/** Fields: a sentence of them above a figure, and one that opens to a list of choices. */
export const form = `
.sentence { position: relative; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; margin-block-start: 1.4rem }
.sentence label, .sentence span { color: var(--muted) }
.field { display: flex; align-items: center; gap: .5rem; max-inline-size: 100% }
select, input, button { max-inline-size: 100%; font: inherit; color: var(--ink) }
select, input:not([type="checkbox"]), .choices summary, button {
  min-block-size: 2.25rem; padding: .3rem .5rem; border: 1px solid var(--rule-strong);
  border-radius: 2px; background: var(--bg);
}
input[type="checkbox"] { margin-inline: 0 .25rem; accent-color: var(--accent) }
button { padding-inline: .95rem; border-color: var(--ink); background: var(--ink); color: var(--bg); font-weight: 600; cursor: pointer }
button:hover { background: var(--ink-2) }
button.quiet { border-color: var(--rule-strong); background: none; color: var(--ink); font-weight: 400 }
.choices summary { display: flex; align-items: center; gap: .6rem; font-weight: 400 }
.choices summary::-webkit-details-marker { display: none }
.choices summary::after {
  content: ""; inline-size: .4em; block-size: .4em; margin-block-end: .2em;
  border: solid; border-width: 0 1.5px 1.5px 0; rotate: 45deg;
}
.choices label { display: block; padding-block: .15rem; color: var(--ink) }`;
