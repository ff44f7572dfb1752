import { execFile } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, test } from "vitest";
import { root } from "../../db/root.ts";
import { newFolder } from "../folder.ts";

const folder = newFolder();

const videos = "series=jihadology-is-videos/video";
const images = "collection=dabiq-rumiyah-images&dimension=theme";
const building = "series=ihs-conflict-monitor-2017/picture/theme=state-building";

/** One address of every kind of figure, without its extension. */
const figures = {
  trends: `/trends?${videos}&interval=poisson&events=territory~platform&rev=83`,
  "steps of a trend": `/trends?${videos}&time=2015..2016&test=trend&rev=83`,
  "several collections": "/trends?series=ihs-territory/km2~jihadology-is-videos/video&rev=83",
  context: `/trends?${videos}&context=ihs-territory/km2&rev=83`,
  vintages: `/trends?${videos}&vintage=40&rev=83`,
  multiples: `/themes?${images}&form=multiples&rev=83`,
  bars: `/themes?${images}&form=bars&rev=83`,
  heat: "/themes?series=jihadology-is-videos/video&collection=jihadology-is-videos&dimension=wilayat&rev=83",
  shifts: `/themes?${images}&a=dabiq-2&b=rumiyah-8&rev=83`,
  "slope of shifts": `/themes?${images}&a=dabiq-2&b=rumiyah-8&form=slope&rev=83`,
  coverage: "/coverage?rev=83",
  "comparison of shares": `/compare?${building}&a=2017-01&b=2017-12&rev=83`,
  "comparison of volumes": "/compare?series=ihs-conflict-monitor-2017/item&rev=83",
  calculator: "/compare?x1=93&n1=922&x2=3&n2=249",
  "claims by stance": "/claims?form=stance&rev=83",
  "claims confirmed": "/claims?form=confirmed&rev=83",
  "time to an answer": "/claims?form=lag&rev=83",
  "age of media": "/claims?form=age&rev=83",
  nothing: "/trends?series=ihs-territory/km2&time=1999&rev=83",
};
const file = (address: string, extension: string): string => address.replace("?", `.${extension}?`);
const addresses = [
  ...Object.values(figures).map((address) => file(address, "svg")),
  ...[figures.trends, figures["comparison of shares"]].flatMap((address) =>
    ["png", "pdf", "xlsx", "zip", "arrow", "json", "csv", "md"].map((end) => file(address, end)),
  ),
];

type Answers = Record<string, { status: number; tag: string | null; hash: string }>;
const { version } = process;

/** What another process answers, with a ledger and a machine of its own. */
async function answersOf(order: readonly string[], machine: Record<string, string>) {
  const path = join(folder, `${machine.TZ?.replace(/\W/g, "")}.db`);
  copyFileSync(inject("realLedger"), path);
  const script = join(import.meta.dirname, "answer-in-process.ts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", script, path, ...order],
    { cwd: root, env: { ...process.env, ...machine }, maxBuffer: 1e7 },
  );
  const answers: Answers = JSON.parse(stdout);
  return answers;
}

describe(`one address on Node ${version}`, () => {
  test("has the same bytes in two processes that differ in order, time zone and language", async () => {
    const [here, there] = await Promise.all([
      answersOf(addresses, { TZ: "UTC", LANG: "C", LC_ALL: "C" }),
      answersOf(addresses.toReversed(), {
        ...{ TZ: "Pacific/Auckland", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
      }),
    ]);
    expect(Object.values(here).filter(({ status }) => status !== 200)).toEqual([]);
    expect(Object.keys(here)).toHaveLength(addresses.length);
    expect(there).toEqual(here);
    expect(new Set(Object.values(here).map(({ hash }) => hash)).size).toBe(addresses.length);
  }, 120_000);
});
