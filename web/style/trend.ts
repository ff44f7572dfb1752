/** What a test says of a trend, under its chart. */
export const trend = `
#trend .finding { margin-block: .6rem 1rem }
#trend h3 { margin-block: 1.25rem .25rem }
#trend .text { margin-block: .6rem }`;
