import { minify } from "./minify.ts";

/** What pages about claims need beside the rest: signs, and the table of who says what. */
export const claimStyles = minify(`
.drawings { position: absolute }
.up { margin: 0 0 .5rem }
.sign { flex: none; vertical-align: -.24em; color: var(--ink); direction: ltr }
.sign + .sign { margin-inline-start: 3px }
.weak { color: var(--rule-strong) }
.voices th, .voices td { vertical-align: top }
.voices thead th { vertical-align: bottom }
.voices .c, .signs .c { inline-size: 4.6rem; padding-inline: .2rem; text-align: center; line-height: 1.25 }
.voices .c .sign, .signs thead .sign { display: block; margin: .4rem auto .1rem }
.voices thead tr:first-child > * { position: static; padding-block-end: .2rem; border: 0; font-weight: 400 }
.forms { margin-block-end: 1.5rem }
.voices tbody th { padding-block: .8rem .9rem; font-weight: 600 }
.voices tbody td { padding-block-start: .55rem; background: linear-gradient(var(--rule), var(--rule)) center / 1px 100% no-repeat }
.voices tbody .silent { background-color: var(--surface) }
.voices tbody .sign { border-radius: 50%; background: var(--bg); box-shadow: 0 0 0 4px var(--bg) }
.voices tbody .silent .sign { background: var(--surface); box-shadow: 0 0 0 4px var(--surface) }
.voices small, .said { display: block; font-weight: 400; font-size: var(--small); color: var(--muted) }
.said { margin-block-start: .3rem; font-size: .875rem; line-height: 1.45; color: var(--ink-2) }
.said span { color: var(--muted) }
.voices .repeats th { padding-inline-start: 1.75rem; font-weight: 400 }
.verdict q { font-weight: 600 }
.columns > div > .part:first-child { margin-block-start: 0; padding-block-start: 0; border: 0 }
.uses { counter-reset: use }
.uses li { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1rem; padding-block: .55rem; border-block-end: 1px solid var(--rule) }
.uses small { display: block; font-size: var(--small); color: var(--muted) }
.pages { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin-block-start: 1rem }
.pages [aria-current] { font-weight: 600; color: var(--ink) }
.forms a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; box-shadow: 0 2px 0 var(--accent) }
.facets .field { flex-direction: column; align-items: stretch; gap: .1rem; font-size: var(--small) }
.facets select { inline-size: 11rem; font-size: .875rem }
.facets input { inline-size: 16rem }
.facets { align-items: end }
textarea { inline-size: 40rem; max-inline-size: 100%; min-block-size: 6rem; padding: .3rem .5rem; border: 1px solid var(--rule-strong); border-radius: 2px; background: var(--bg); color: var(--ink); font: inherit }
.lines textarea { display: block }
.lines small { display: block; font-size: var(--small); color: var(--muted) }
@media screen and (max-width: 699px) {
  .scroll table.voices, .scroll table.signs { min-inline-size: 0 }
  .voices .c, .signs .c { inline-size: 1.9rem; padding-inline: .1rem }
  .voices thead span, .signs thead span { display: inline-block; writing-mode: vertical-rl; rotate: 180deg; white-space: nowrap; text-align: start }
  .voices thead .side { font-size: .75rem; line-height: 1.2; vertical-align: bottom }
  .scroll .voices > tbody th[scope="row"]:first-child { position: static; max-inline-size: none }
  .voices .repeats th { padding-inline-start: 1rem }
  .uses li { grid-template-columns: 1fr }
  .facets .field, .facets select, .facets input { inline-size: 100% }
}
@media print { .voices .weak { color: #777 } }`);
