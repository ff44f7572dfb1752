import { join, resolve } from "node:path";
import { unzipPackage } from "../../db/import/archive.ts";
import { apply, planFiles } from "../../db/import/load.ts";
import type { Plan } from "../../db/import/plan.ts";
import { filesIn } from "../../db/import/read.ts";
import { newest } from "../../db/ledger.ts";
import { root } from "../../db/root.ts";
import type { Config } from "../config.ts";
import { openLedger } from "./open-ledger.ts";
import { sentFile } from "./sent-file.ts";

export const bundledPackage = join(root, "db/package");

/**
 * `themeline load <package> [--apply]`, a folder or a .zip: into an empty ledger it loads; on a filled one it shows the
 * plan, and writes it only with `--apply`. Says what was or would be written.
 */
export function load(
  config: Config,
  folder: string,
  options: { apply: boolean; "dry-run"?: boolean },
): string {
  const db = openLedger(config);
  const isEmpty = newest(db) === undefined;
  const where = resolve(folder);
  const files = /\.zip$/i.test(where) ? unzipPackage(sentFile(where), onHost) : filesIn(where);
  const plan = planFiles(db, files, where);
  const text = describePlan(plan);
  if (plan.steps.length === 0) return `${text}\nNothing to write.`;
  if (options["dry-run"]) return `${text}\nNothing was written.`;
  if (!isEmpty && !options.apply) return `${text}\nNothing was written. To write it, add --apply.`;
  const written = apply(db, plan, config.clock().slice(0, 10));
  return `${text}\nWrote revisions ${written[0]?.number} to ${written.at(-1)?.number}.`;
}

/** On the host a package may be as large as memory allows. */
const onHost = { entries: 1000, unpackedBytes: 1_073_741_824 };

/** A plan in a few lines: counts first, then what changes, conflicts, and what is left alone. */
export function describePlan({ added, changed, unchanged, conflicts, absent }: Plan): string {
  const counts = [
    `${added.length} added`,
    `${changed.length} changed`,
    `${unchanged} unchanged`,
    `${conflicts.length} conflicting`,
    `${absent.length} not in the package, left alone`,
  ];
  const lines = [
    ...changed.map(({ noun, append }) => `~ ${noun} ${append.id}`),
    ...conflicts.map(({ noun, append }) => `× ${noun} ${append.id}: changed here since`),
    ...absent.map(({ noun, id }) => `- ${noun} ${id}`),
  ];
  return [counts.join(", "), ...lines.slice(0, shownMost)].join("\n");
}

const shownMost = 200;
