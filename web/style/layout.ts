/** The page: masthead, the line of months, the as-of bar, main and margin column, footer. */
export const layout = `
.page { max-inline-size: 74rem; margin-inline: auto; padding-inline: 1rem }
.skip { position: absolute; inset-block-start: -4rem; padding: .5rem 1rem; background: var(--bg) }
.skip:focus { inset-block-start: 0 }
.masthead {
  display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem;
  padding-block: .9rem .6rem;
}
.word {
  font-size: 1.375rem; line-height: 1; letter-spacing: -.01em; color: var(--ink);
  text-decoration: none;
}
.masthead nav {
  display: flex; flex: 1 0 100%; flex-wrap: wrap; gap: .2rem 1rem; font-size: .9375rem;
}
.masthead nav a { padding-block: .35rem; color: var(--ink-2); text-decoration: none }
.masthead .enter { padding-block: .35rem; margin-inline-start: auto; color: var(--ink-2); text-decoration: none }
.masthead nav { order: 1 }
.masthead nav a:hover, .masthead .enter:hover { color: var(--accent) }
.masthead nav a[aria-current] {
  color: var(--ink); font-weight: 600; box-shadow: 0 2px 0 var(--accent);
}
.masthead .more { display: none }
.as-of {
  display: flex; flex-wrap: wrap; gap: .15rem 1.25rem; padding-block: .5rem;
  font-size: var(--small); color: var(--muted);
}
.as-of b { color: var(--ink) }
.as-of a, .as-of summary { color: inherit; font-weight: 400; text-decoration: underline }
.as-of form { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; margin: .4rem 0 }
.as-of.pinned { padding-inline: .75rem; background: var(--select); color: var(--ink) }
.head { padding-block: 1.75rem 1.25rem }
.part { margin-block-start: 1.25rem; padding-block: 1.25rem 1.5rem; border-block-start: 1px solid var(--ink) }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem 3.5rem; align-items: start }
.margin { font-size: .875rem; color: var(--ink-2) }
.margin h2, .margin h3 { margin-block-end: .3rem; font-size: .875rem; line-height: 1.5; color: var(--ink) }
.margin section { padding-block: .75rem 1rem; border-block-start: 1px solid var(--rule) }
.margin section:first-child { padding-block-start: 0; border: 0 }
.margin p { margin-block-end: .5rem }
.margin :last-child { margin-block-end: 0 }
.footer {
  display: flex; flex-wrap: wrap; gap: .6rem 2rem; margin-block-start: 2.5rem;
  padding-block: 1.25rem 2.5rem; border-block-start: 1px solid var(--rule);
  font-size: var(--small); color: var(--muted);
}
.footer a { color: inherit }
.footer p { margin: 0; max-inline-size: 40em }
.facts { margin-block: 0 1.5rem }
.facts > div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 1rem; padding-block: .4rem; border-block-end: 1px solid var(--rule) }
.facts dt { font-size: var(--small); line-height: 1.5rem; color: var(--muted) }
.facts dd { margin: 0; max-inline-size: 48em }
.margin.across {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1.5rem 2rem;
  margin-block-start: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--rule);
}
.margin.across section { padding: 0; border: 0 }
.list > li { padding-block: .35rem }
@media (min-width: 700px) {
  .page { padding-inline: 2rem }
  .masthead { gap: 1.25rem; padding-block: 1.25rem .9rem }
  .masthead nav { order: 0; flex-basis: 0; gap: .1rem .75rem }
  .masthead .more { display: inline }
  .head { padding-block: 2.75rem 2rem }
  .margin { columns: 2; column-gap: 2rem }
  .margin.single { columns: auto }
  .margin section { break-inside: avoid }
}
@media screen and (min-width: 1100px) {
  .columns { grid-template: auto 1fr / minmax(0, 1fr) 19rem }
  .columns > .margin { grid-column: 2; grid-row: 1 / span 2 }
  .margin { columns: auto }
  .masthead { gap: 2rem }
  .masthead nav { gap: .1rem 1.25rem }
}`;
