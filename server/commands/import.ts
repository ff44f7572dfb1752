import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { openDatabase } from "../../db/database.ts";
import { type Defect, Refusal } from "../../db/refusal.ts";
import { readUpload } from "../../db/upload/read.ts";
import type { Config } from "../config.ts";
import { type Aim, aimOf, describePlan, planRows, recordRows } from "../intake.ts";

export type ImportOptions = {
  collection?: string | undefined;
  source?: string | undefined;
  locator?: string | undefined;
  reason?: string | undefined;
  "dry-run": boolean;
  tick: boolean;
  json: boolean;
};

const kinds = { ".csv": "csv", ".tsv": "csv", ".txt": "csv", ".xlsx": "xlsx", ".json": "json" };

/**
 * `themeline import FILE --collection C [--dry-run] [--json]`: the file in the simple form, recorded
 * as one revision, or what it would do. Refuses it whole, with every defect, if one row is wrong.
 */
export async function importFile(config: Config, file: string, options: ImportOptions) {
  const kind = Object.entries(kinds).find(
    ([extension]) => extension === extname(file).toLowerCase(),
  );
  if (!kind) throw new Refusal(`unknown kind of file: ${file}; use .csv, .tsv, .xlsx or .json`);
  const db = openDatabase(config.database);
  const now = config.clock();
  const aim = aimOf(db, { ...options, collection: options.collection ?? "" }, now.slice(0, 10));
  if ("code" in aim) throw new Refusal(aim.message, [aim]);
  const rules = onHost(aim);
  const { rows, defects, spellings } = await readUpload(readFileSync(file), asKind(kind[1]), rules);
  if (defects.length > 0) throw new Refusal(`${file}: nothing was stored`, located(defects));
  const reason = options.reason || `${rows.length} rows of ${file} for ${aim.target.collection.id}`;
  const words = {
    rows,
    reason,
    person: null,
    now,
    isTicked: options.tick,
    kind: "import" as const,
  };
  if (options["dry-run"]) {
    const plan = describePlan(planRows(db, aim, words));
    if (plan.errors.length > 0) throw new Refusal("the numbers contradict each other", plan.errors);
    return told({ plan, rows, spellings, revision: null }, options);
  }
  const { plan, revision } = recordRows(db, aim, words);
  const body = { plan: describePlan(plan), rows, spellings, revision: revision?.number ?? null };
  return told(body, options);
}

/** On the host a file may be as large as memory allows; uploads keep their limits. */
function onHost({ rules }: Aim): Aim["rules"] {
  const limits = { ...rules.limits, fileBytes: 512 * 1_048_576, rows: 1_000_000 };
  return { ...rules, limits };
}

const asKind = (kind: string): "csv" | "xlsx" | "json" =>
  kind === "xlsx" || kind === "json" ? kind : "csv";

const located = (defects: Defect[]): Defect[] =>
  defects.map((defect) => {
    const place = defect.cell ?? (defect.row ? `row ${defect.row}` : "");
    return { ...defect, message: [place, defect.message].filter(Boolean).join(": ") };
  });

type Told = {
  plan: ReturnType<typeof describePlan>;
  rows: unknown;
  spellings: unknown;
  revision: number | null;
};

function told(body: Told, { json }: ImportOptions): string {
  if (json) return JSON.stringify(body, null, 2);
  const { added, changed, unchanged, warnings } = body.plan;
  const counts = `${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged`;
  const end = body.revision ? `Revision ${body.revision} is written.` : "Nothing was written.";
  return [counts, ...warnings.map(({ message }) => `warning: ${message}`), end].join("\n");
}
