/** An example: what it is for, the program it is for, and the text that one may copy. */
export type Example = { title: string; program: "curl" | "R" | "Python"; text: string };

const videos = "series=jihadology-is-videos/video";
const collection = "ihs-conflict-monitor-2017";

/** How to ask, from the command line, R and Python. */
export const askingExamples = (origin: string): Example[] => [
  {
    title: "The numbers of a view, as they stand at a revision",
    program: "curl",
    text: `curl -sS -o videos.csv '${origin}/trends.csv?${videos}&rev=83'`,
  },
  {
    title: "The same by column, for a program",
    program: "curl",
    text: `curl -sS '${origin}/trends.json?${videos}&value=rate&time=2015..2016'`,
  },
  {
    title: "The figure at the size of a page",
    program: "curl",
    text: `curl -sS -o videos.svg '${origin}/trends.svg?${videos}&w=170&unit=mm&look=print'`,
  },
  {
    title: "Everything there is",
    program: "curl",
    text: `curl -sS -o everything.zip '${origin}/data.zip'`,
  },
  {
    title: "What changed since a revision",
    program: "curl",
    text: `curl -sS '${origin}/revisions.json?since=83'`,
  },
  {
    title: "readr",
    program: "R",
    text: `library(readr)
videos <- read_csv("${origin}/trends.csv?${videos}&rev=83")`,
  },
  {
    title: "arrow: days are days, missing is NA",
    program: "R",
    text: `library(arrow)
download.file("${origin}/trends.arrow?${videos}&rev=83", "videos.arrow", mode = "wb")
videos <- read_ipc_stream("videos.arrow")`,
  },
  {
    title: "pandas",
    program: "Python",
    text: `import pandas as pd
videos = pd.read_csv("${origin}/trends.csv?${videos}&rev=83",
                     parse_dates=["period_start", "period_end"])`,
  },
  {
    title: "polars",
    program: "Python",
    text: `import io, urllib.request
import polars as pl
address = "${origin}/trends.arrow?${videos}&rev=83"
videos = pl.read_ipc_stream(io.BytesIO(urllib.request.urlopen(address).read()))`,
  },
];

/** How an analyst adds a month: look first, then record, then see what it came to. */
export const addingExamples = (origin: string): Example[] => [
  {
    title: "1. Write the month into a file",
    program: "curl",
    text: `cat > month.csv <<'END'
month,theme,count,total,note
2018-01,state-building,2,230,
END`,
  },
  {
    title: "2. See what it would change; nothing is written",
    program: "curl",
    text: `curl -sS -H "Authorization: Bearer $TOKEN" -H "Content-Type: text/csv" \\
  --data-binary @month.csv \\
  '${origin}/api/imports?collection=${collection}&dry-run=1'`,
  },
  {
    title: "3. Record it; sent again with the same key, it is recorded once",
    program: "curl",
    text: `curl -sS -H "Authorization: Bearer $TOKEN" -H "Content-Type: text/csv" \\
  -H "Idempotency-Key: ihs-2018-01" --data-binary @month.csv \\
  '${origin}/api/imports?collection=${collection}&tick=1&reason=January%202018'`,
  },
  {
    title: "4. Or one number alone, refused if somebody was faster",
    program: "curl",
    text: `curl -sS -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -H "Idempotency-Key: ihs-2018-01-b" \\
  -d '{"month": "2018-01", "theme": "state-building", "count": 3, "total": 230, "if_revision": 84}' \\
  '${origin}/api/observations?collection=${collection}&tick=1'`,
  },
];
