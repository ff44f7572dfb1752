/** The grid in which a period's numbers are typed; only those who enter numbers see it. */
export const enter = `
.masthead .enter[aria-current] { color: var(--ink); font-weight: 600; box-shadow: 0 2px 0 var(--accent) }
.notice.mild { border-color: var(--warn); background: var(--warn-bg) }
.notice p { max-inline-size: 57em }
.notice li { padding-block: .1rem }
form[action^="/enter"] :is(label, select) { min-inline-size: 0 }
#saved { margin-block-start: .6rem }
form.enter { margin-block-start: 1.25rem }
textarea {
  max-inline-size: 100%; padding: .3rem .5rem; border: 1px solid var(--rule-strong); border-radius: 2px;
  font: inherit; color: var(--ink); background: var(--bg); resize: vertical;
}
.evidence {
  display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem 1.5rem; margin: 0 0 1.75rem;
  padding: 0; border: 0;
}
.evidence legend {
  inline-size: 100%; margin-block-end: .75rem; padding: .75rem 0 0; border-block-start: 1px solid var(--ink);
  font-weight: 600;
}
.evidence label { font-size: var(--small); color: var(--muted) }
.evidence input, .evidence textarea { display: block; inline-size: 100%; margin-block-start: .15rem; font-size: 1rem }
.full { grid-column: 1 / -1 }
.marked { margin: 0; max-inline-size: 57em; color: var(--ink-2) }
.structure { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; margin-block-end: .75rem }
.structure label { font-size: .9375rem }
.structure button { margin-inline-start: auto }
form.enter .quiet { font-size: .9375rem }
.entry td, .entry th { padding-block: .3rem; vertical-align: middle }
.entry thead th { vertical-align: bottom }
.entry td { color: var(--muted) }
.entry td:nth-child(2) { inline-size: 8rem }
.entry td:nth-child(3) { inline-size: 11rem }
.entry td:nth-child(4) { inline-size: 12rem }
.entry td:nth-child(5) { inline-size: 14rem }
.entry .missing { text-align: end }
.entry small { display: block; font-size: .75rem; line-height: 1.35; color: var(--muted) }
.entry .pair { display: inline-flex; align-items: center; gap: .25rem }
.entry .value { inline-size: 6.5rem; text-align: end; color: var(--ink) }
.entry select { min-block-size: 2.25rem; font-size: var(--small) }
.entry .relation { inline-size: 3.1rem }
.entry .relation:has(option[value="="]:checked):not(:hover, :focus) { appearance: none; inline-size: 1.75rem; text-align: end }
.entry .status { inline-size: 11rem }
.entry .relation:has(option[value="="]:checked):not(:hover, :focus),
.entry .status:has(option[value="A"]:checked):not(:hover, :focus) { border-color: transparent; color: var(--muted) }
.entry tr:not(.below) > * { border-block-end: 0 }
.entry .below td { padding-block: 0; border-block-end: 1px solid var(--rule) }
.entry tbody tr:last-child > * { border-block-end-color: var(--ink) !important }
.entry tr:has(.own[open]) > * { vertical-align: top }
.entry tr:has(.own[open]) > th { padding-block-start: .65rem }
.entry .division th { padding-block: .7rem .1rem; font-size: var(--small); color: var(--muted) }
.entry tr.refused .value, .entry td.refused .value, .entry .value[aria-invalid="true"] {
  border: 2px solid var(--red); background: var(--red-bg);
}
.entry tr.warned .value, .entry td.warned .value { border: 2px solid var(--warn); background: var(--warn-bg) }
.entry .idle > th, .entry .idle .value:placeholder-shown { color: var(--muted) }
form.enter:has(#idle:checked) tr.idle, form.enter:has(#idle:checked) tr.idle + .below { display: none }
.remarks { margin-block-start: .25rem }
.remarks p { margin: 0; max-inline-size: 57em; padding-block: .1rem .5rem; font-size: .875rem; color: var(--ink) }
.remarks b { margin-inline-end: .35rem; padding: .05rem .4rem; border: 1px solid; border-radius: 2px; font-size: var(--small) }
.remarks .refused b { color: var(--red); background: var(--red-bg) }
.remarks .warned b { color: var(--warn); background: var(--warn-bg) }
.own summary { font-size: var(--small); color: var(--muted) }
.own summary.has { color: var(--ink); font-weight: 600 }
.own > div { display: grid; gap: .4rem; padding-block: .4rem .6rem }
.own label { font-size: var(--small); color: var(--muted) }
.own :is(input, textarea) { display: block; inline-size: 100%; font-size: .9375rem }
.crossed td { inline-size: auto !important }
.crossed tbody > tr > * { vertical-align: top }
.crossed th[scope="row"] { padding-block-start: .65rem }
.crossed small { font-weight: 400 }
form.enter > .scroll { margin-block-end: .75rem }
.crossed .own summary { display: inline }
.crossed .own[open] { text-align: start; min-inline-size: 12rem }
.crossed .whole > * { border-block-end: 1px solid var(--ink) !important; font-weight: 600 }
.crossed tbody tr:not(.whole) > * { border-block-end: 1px solid var(--rule) }
.keys { margin-block-end: .75rem }
.paste textarea { display: block; inline-size: min(100%, 34rem); margin-block: .3rem; font-family: var(--mono); font-size: var(--small) }
.paste label { font-size: var(--small); color: var(--muted) }
.paste p { margin-block: .5rem }
.finish { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem; margin-block-start: 1.25rem }
.finish input { flex: 1 1 16rem; max-inline-size: 34rem }
.finish .note { margin: 0 }
.tick { display: block; padding-block: .35rem }
button[disabled] { border-color: var(--surface-2); background: var(--surface-2); color: var(--muted); cursor: not-allowed }
.drafts li { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; padding-block: .45rem; border-block-end: 1px solid var(--rule) }
.drafts form { margin-inline-start: auto }
.after { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; margin-block-start: 1rem }
@media (min-width: 700px) { .evidence { grid-template-columns: repeat(3, minmax(0, 1fr)) } }
@media screen and (max-width: 699px) {
  .scroll table.entry:not(.crossed) { min-inline-size: 0 }
  .entry:not(.crossed) tbody, .entry:not(.crossed) tr, .entry:not(.crossed) th, .entry:not(.crossed) td { display: block; inline-size: auto !important }
  .entry:not(.crossed) thead { display: none }
  .scroll .entry:not(.crossed) > tbody th[scope="row"]:first-child { position: static; max-inline-size: none }
  .entry:not(.crossed) tr:not(.below, .division) {
    display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; padding-block: .4rem 0;
  }
  .entry:not(.crossed) tr > td { text-align: start }
  .entry:not(.crossed) tr > td:nth-child(2) { grid-row: 2; grid-column: 1; padding-inline-start: calc(var(--depth, 0) * 1.5rem); font-size: var(--small) }
  .entry td[data-last]::before { content: attr(data-last) ":\\A0" }
  .entry:not(.crossed) tr > td:nth-child(4) { padding-block-end: .5rem }
  .entry:not(.crossed) tr > td:nth-child(3) { grid-row: 1 / 3; grid-column: 2; padding-inline-end: 0; text-align: end }
}`;
