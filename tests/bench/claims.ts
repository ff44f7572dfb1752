import type { Db } from "../../db/database.ts";
import { type Change, record } from "../../db/ledger.ts";
import { createApp } from "../../server/app.ts";

const many = 10_000;
const stances = ["confirms", "partly", "denies", "no-information", "no-statement-found"];

/**
 * Milliseconds that /claims takes over ten thousand generated claims, each with two statements and
 * every tenth with a review: the middle of many questions that were never asked before.
 */
export async function claimsTime(db: Db): Promise<number> {
  generate(db);
  const app = createApp(db);
  await app.request("/claims");
  const times: number[] = [];
  for (let page = 2; page <= 41; page += 1) {
    const start = performance.now();
    const response = await app.request(`/claims?page=${page}`);
    await response.text();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function generate(db: Db): void {
  const source = { title: "T", publisher: "P", kind: "article" };
  const changes: Change[] = [{ noun: "source", append: { id: "s", ...source } }];
  for (let n = 0; n < many; n += 1) {
    const month = `${2010 + (n % 15)}-${String(1 + (n % 12)).padStart(2, "0")}`;
    const claim = { claim: `Claim ${n} about place ${n % 97}`, claimant: `Claimant ${n % 50}` };
    const place = { about: `Subject ${n % 30}`, place: `Town ${n % 97}, Country ${n % 9}` };
    const id = `c-${n}`;
    const made = { made_on: month, made_on_precision: "month", recirculated: 0, source: "s" };
    changes.push({ noun: "claim", append: { id, ...claim, ...place, medium: "article", ...made } });
    for (const k of [0, 1]) {
      const stance = stances[(n + k) % 5] ?? "denies";
      const said = { claim: id, party: `Party ${(n + k) % 40}`, stance, source: "s", on: month };
      changes.push({ noun: "evidence", append: { id: `${id}/${k}`, ...said } });
    }
    if (n % 10 > 0) continue;
    const verdict = { verdict_word: "False", verdict: "false", on: month, source: "s" };
    const reviewer = `Reviewer ${n % 7}`;
    changes.push({ noun: "review", append: { id: `${id}/r`, claim: id, reviewer, ...verdict } });
  }
  record(db, { date: "2026-11-21", kind: "entry", reason: "generated" }, changes);
}
