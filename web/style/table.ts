/** Tables: no outer rules and no zebra; numbers end-aligned; missing is a word, hatched if L. */
export const table = `
table { inline-size: 100%; border-collapse: collapse; font-size: .9375rem }
caption { padding-block: 1rem .35rem; text-align: start; font-weight: 600 }
th, td {
  padding: .42rem 0; padding-inline-end: .75rem; border-block-end: 1px solid var(--rule);
  text-align: start; vertical-align: baseline;
}
th { font-weight: 400 }
thead th {
  position: sticky; inset-block-start: 0; z-index: 1; border-block-end-color: var(--ink);
  background: var(--bg); font-size: var(--small); font-weight: 600; color: var(--muted);
  vertical-align: bottom;
}
tbody th.group { padding-block-start: 1.25rem; font-weight: 600 }
.n { padding-inline-end: 1.1rem; text-align: end; white-space: nowrap }
td a { text-decoration-color: var(--rule-strong) }
.n:last-child { padding-inline-end: 0 }
.missing { font-size: var(--small); color: var(--muted); text-align: center }
td sup { position: absolute; margin-inline-start: .1em; font-size: .68em; line-height: 1; color: var(--muted) }
.date { white-space: nowrap }
.quiet { font-size: var(--small); color: var(--muted) }
.scroll { position: relative; overflow-x: auto }
@media (max-width: 999px) {
  .scroll :not(.fit) > tbody th[scope="row"]:first-child {
    position: sticky; inset-inline-start: 0; max-inline-size: 45vw; background: var(--bg);
  }
}
@media screen and (max-width: 699px) {
  .scroll table:not(.fit) { min-inline-size: 36rem }
  .less { display: none }
}
@media (min-width: 1000px) { .scroll { overflow-x: visible } }`;
