/** What a test says of a trend, under its chart; findings, their list and their small charts. */
export const trend = `
#trend .finding { margin-block: .6rem 1rem }
#trend h3 { margin-block: 1.25rem .25rem }
#trend .text { margin-block: .6rem }
.list > li:has(> .finding) { padding-block: .9rem }
.columns .multiples { grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)) }`;
