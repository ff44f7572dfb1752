/** Letters: the scale, links, focus, and what is said quietly. */
export const type = `
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body {
  margin: 0; background: var(--bg); color: var(--ink); font: 400 1rem/1.5 var(--sans);
  font-variant-numeric: lining-nums tabular-nums; overflow-wrap: break-word;
}
h1, .word, .finding { font-family: var(--serif); font-weight: 500 }
h1 {
  margin: 0; max-inline-size: 22em; font-size: 1.75rem; line-height: 1.15;
  letter-spacing: -.012em; text-wrap: balance;
}
h2 { margin: 0; font-size: 1.1875rem; line-height: 1.3 }
h3 { margin: 0; font-size: 1rem; line-height: 1.35 }
h2, h3, b, summary { font-weight: 600 }
p { margin: 0 0 .75rem }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em }
a:hover { color: var(--accent-hover); text-decoration-thickness: 2px }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px }
main:focus { outline: 0 }
.lede {
  margin: .9rem 0 0; max-inline-size: 34em; font-size: 1.0625rem; color: var(--ink-2);
}
.sub { margin: .35rem 0 0; max-inline-size: 58em; font-size: .9375rem; color: var(--muted) }
.hero h1 { max-inline-size: none }
.finding { margin: 0; color: var(--ink); max-inline-size: 25em; font-size: 1.25rem; line-height: 1.38 }
.note {
  margin: .9rem 0 0; max-inline-size: 57em; font-size: var(--small); line-height: 1.45;
  color: var(--muted);
}
.note.strip { margin-block-end: 1.5rem }
.note b { color: var(--ink-2) }
.whole { white-space: nowrap }
.text { max-inline-size: 34em }
q { quotes: "\\201C" "\\201D" }
mark { background: var(--select); color: inherit; box-decoration-break: clone }
code { font-family: var(--mono); font-size: .8125em; overflow-wrap: anywhere }
ul, ol, dl { margin: 0; padding: 0; list-style: none }
summary { cursor: pointer }
@media print, (min-width: 700px) {
  h1 { font-size: 2.5rem }
  .lede { font-size: 1.125rem }
  .finding { font-size: 1.5rem }
}
@media (prefers-reduced-motion: no-preference) {
  a, button { transition: color .12s, background-color .12s }
}`;
