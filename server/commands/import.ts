import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import type { Db } from "../../db/database.ts";
import type { Consequences } from "../../db/entry/consequences.ts";
import { rememberMapping } from "../../db/entry/mappings.ts";
import { Refusal } from "../../db/refusal.ts";
import type { FileKind } from "../../db/upload/file-type.ts";
import { formatMapping, parseMapping } from "../../db/upload/mapping.ts";
import type { Sheet } from "../../db/upload/sheet.ts";
import { counted } from "../../web/parts/counted.ts";
import type { Config } from "../config.ts";
import {
  type Aim,
  aimOf,
  consequencesOf,
  describePlan,
  type Intake,
  recordRows,
  rehearseRows,
  rowsSent,
} from "../intake.ts";
import { readSent } from "../reading.ts";
import { applySettings } from "../settings.ts";
import { load } from "./load.ts";
import { Misuse } from "./misuse.ts";
import { openLedger } from "./open-ledger.ts";
import { progressBar } from "./progress-bar.ts";
import { sentFile } from "./sent-file.ts";

export type ImportOptions = {
  collection?: string | undefined;
  source?: string | undefined;
  locator?: string | undefined;
  reason?: string | undefined;
  "dry-run": boolean;
  tick: boolean;
  json: boolean;
  /** Which column of the file is which: `month=Datum,count=Anzahl`. */
  map?: string | undefined;
  progress: boolean;
};

const kinds: Record<string, FileKind> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".txt": "csv",
  ".xlsx": "xlsx",
  ".json": "json",
};

/**
 * `themeline import FILE --collection C [--dry-run] [--json]`: the file, in the simple form or that of
 * the exports, recorded as one revision, or what it would do. Refuses it whole, with every defect, if one row is wrong.
 */
export async function importFile(config: Config, file: string, options: ImportOptions) {
  if (isPackage(file)) return load(config, file, { ...options, apply: true });
  const { collection } = options;
  if (!collection) throw new Misuse("say for which collection: --collection C");
  const kind = kindOf(file);
  const mapping = options.map ? parseMapping(options.map) : undefined;
  if (typeof mapping === "string") throw new Refusal(mapping);
  const db = openLedger(config);
  applySettings(db, config);
  const now = config.clock();
  const aim = aimOf(db, { ...options, collection }, now.slice(0, 10));
  if ("code" in aim) throw new Refusal(aim.message, [aim]);
  const bar = progressBar(options.progress);
  const sent = { bytes: sentFile(file), kind, mapping, report: bar.report("read") };
  const sheet = await readSent(db, onHost(aim), sent);
  bar.clear();
  if (sheet.defects.length > 0) {
    throw new Refusal(`${file}: nothing was stored`, sheet.defects);
  }
  // The name of a file may be that of a person, and reasons are public.
  const reason = `${counted(sheet.rows.length, "row")} for ${collection}, on the host`;
  const words = { reason: options.reason || reason, person: null, now, isTicked: options.tick };
  const intake = { ...sheet, ...words, kind: "import" as const };
  return options["dry-run"]
    ? rehearsed(db, aim, intake, options)
    : recorded(db, aim, intake, options);
}

type Read = Intake & Sheet;

function rehearsed(db: Db, aim: Aim, sheet: Read, options: ImportOptions): string {
  const plan = rehearseRows(db, aim, sheet);
  const body = { plan: describePlan(plan), ...consequencesOf(db, aim, plan), revision: null };
  return told(sheet, body, options);
}

function recorded(db: Db, aim: Aim, sheet: Read, options: ImportOptions): string {
  const bar = progressBar(options.progress);
  const collection = aim.target.collection.id;
  const { mapping, person, now } = sheet;
  const reported = { ...sheet, report: bar.report("written") };
  const { plan, revision, waiting } = recordRows(db, aim, reported);
  bar.clear();
  if (revision && mapping) rememberMapping(db, collection, { mapping, person, now });
  const body = { plan: describePlan(plan), revision: revision?.number ?? null };
  return told(sheet, waiting ? { ...body, waiting: `/waiting/${waiting}` } : body, options);
}

/** A folder with a description of its tables, or a zip file. */
const isPackage = (file: string): boolean =>
  /\.zip$/i.test(file) || existsSync(join(file, "datapackage.json"));

function kindOf(file: string): FileKind {
  const found = Object.entries(kinds).find(([each]) => each === extname(file).toLowerCase());
  if (!found)
    throw new Refusal(`unknown kind of file: ${file}; use .csv, .tsv, .xlsx, .json or .zip`);
  return found[1];
}

/** On the host a file may be as large as memory allows; uploads keep their limits. */
function onHost(aim: Aim): Aim {
  const limits = { ...aim.rules.limits, fileBytes: 512 * 1_048_576, rows: 1_000_000 };
  return { ...aim, rules: { ...aim.rules, limits } };
}

type Told = {
  plan: ReturnType<typeof describePlan>;
  consequences?: Consequences;
  revision: number | null;
  waiting?: string;
};

function told(sheet: Read, body: Told, { json }: ImportOptions): string {
  const { mapping, spellings } = sheet;
  const map = mapping ? formatMapping(mapping) : null;
  if (json) return JSON.stringify({ ...body, map, rows: rowsSent(sheet), spellings }, null, 2);
  const { added, changed, unchanged, warnings } = body.plan;
  return [
    `${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged`,
    ...(map ? [`columns read as ${map}`] : []),
    ...warnings.map(({ message }) => `warning: ${message}`),
    ...(body.consequences?.findings ?? []).map(({ id }) => `the finding ${id} would be stale`),
    body.revision ? `Revision ${body.revision} is written.` : endOf(body),
  ].join("\n");
}

const endOf = ({ waiting }: Told): string =>
  waiting
    ? `Nothing is written yet: so many numbers need a second person, who decides at ${waiting}.`
    : "Nothing was written.";
