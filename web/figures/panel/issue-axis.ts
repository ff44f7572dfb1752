import { type Axis, firstRowPx, tickPx } from "./axis.ts";
import type { Frame } from "./frame.ts";
import { areApart, type Label, notePx, rowPx, widthOf } from "./room.ts";

type Issue = { x: number; name: string; number: string };

/** Issues by number, with the name of each run of issues below; a long tick parts two names. */
export function issueAxis(frame: Frame): Axis {
  const issues = issuesOf(frame);
  const step = (frame.right - frame.left) / Math.max(1, issues.length);
  const runs = runsOf(issues);
  const edges = runs.slice(1).map(([first]) => (first?.x ?? 0) - step / 2);
  return {
    rules: edges,
    ticks: edges.map((x) => ({ x, length: tickPx + rowPx + 4 })),
    labels: [...numbersOf(frame, runs), ...runs.flatMap((run) => nameOf(frame, run, step))],
  };
}

/** The issues of all lines, `Dabiq 1` parted into name and number. */
function issuesOf({ panel, domain, x }: Frame): Issue[] {
  const found = new Map<number, Issue>();
  for (const mark of panel.lines.flatMap(({ marks }) => marks)) {
    const at = domain.positionOf(mark);
    if (typeof at !== "number" || found.has(at)) continue;
    const label = mark.period_label ?? "";
    const [, name = "", number = label] = /^(.*\S)\s+(\d+)$/.exec(label) ?? [];
    found.set(at, { x: x(at), name, number });
  }
  return [...found].sort(([a], [b]) => a - b).map(([, issue]) => issue);
}

function runsOf(issues: readonly Issue[]): Issue[][] {
  const runs: Issue[][] = [];
  for (const issue of issues) {
    const run = runs.at(-1);
    if (run?.[0]?.name === issue.name) run.push(issue);
    else runs.push([issue]);
  }
  return runs;
}

/** Every number if all have room, else the first of each run and every fifth. */
function numbersOf({ bottom }: Frame, runs: readonly Issue[][]): Label[] {
  const base = { y: bottom + firstRowPx, size: notePx, anchor: "middle", fill: "muted" } as const;
  const labels = (issues: readonly Issue[]): Label[] =>
    issues.map(({ x, number }) => ({ ...base, text: number, x }));
  const all = labels(runs.flat());
  if (areApart(all)) return all;
  const firsts = labels(runs.flatMap(([first]) => first ?? []));
  const fifths = all.filter(({ text, x }) => {
    return Number(text) % 5 === 0 && firsts.every((first) => Math.abs(first.x - x) > 20);
  });
  return [...firsts, ...(areApart(fifths) ? fifths : [])];
}

function nameOf({ bottom }: Frame, run: readonly Issue[], step: number): Label[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first?.name || !last) return [];
  const extent = last.x - first.x + step;
  if (widthOf(first.name, notePx) > extent) return [];
  const y = bottom + firstRowPx + rowPx;
  const x = (first.x + last.x) / 2;
  return [{ text: first.name, x, y, size: notePx, anchor: "middle", fill: "muted" }];
}
