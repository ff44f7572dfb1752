#!/usr/bin/env node
import { parseArgs } from "node:util";
import { isBusy } from "../db/lock.ts";
import { type Defect, Refusal } from "../db/refusal.ts";
import { Misuse } from "./commands/misuse.ts";
import { checkTaken } from "./commands/taken.ts";
import { readConfig } from "./config.ts";

const usage = `themeline serve                                    serve the site
themeline load <package> [--apply]                 load a data package, or show what it would change
themeline export '<address>' --format F [-o FILE]  a view as a file
themeline check                                    the rules over the ledger
themeline verify [--anchor HASH]                   whether the history is as it was written
themeline compare 93/922 3/249 [--json]            two shares: every statistic, method and interval
themeline import FILE --collection C [--dry-run]   record counts, a changed export or a package
  [--source S] [--locator L] [--reason R] [--tick] [--json] [--map month=Datum,count=Anzahl] [--progress]
themeline finding add '<address>' --slug S [--sentence T]   save a view with its sentence
themeline finding withdraw <slug> --reason R
themeline import FILE.jsonld [--dry-run] [--verdicts 'R: word = false'] [--json]
                                                   record claims and reviews
themeline person add <handle> --role R [--token DAYS]
themeline person unlock <handle>                   tries at the password count no longer
themeline person reset-second-step <handle>        for who lost app and recovery codes

Settings by environment: PORT, HOST, THEMELINE_DB, THEMELINE_ORIGIN, THEMELINE_PROXY,
THEMELINE_SECOND_PERSON, THEMELINE_SECOND_STEP.`;

/** What was refused: an import by its rules, anything else by the state of the machine. */
const exitCodes: Record<string, number> = { import: 1, compare: 1, finding: 1, verify: 1 };

// A reader that has seen enough, such as head, ends the program.
process.stdout.on("error", () => process.exit());
try {
  await main(process.argv.slice(2));
} catch (error) {
  report(error);
}

async function main(args: string[]): Promise<void> {
  const { values, positionals, tokens } = parseArgs({
    args,
    tokens: true,
    allowPositionals: true,
    options: {
      apply: { type: "boolean", default: false },
      format: { type: "string", short: "f", default: "svg" },
      output: { type: "string", short: "o" },
      collection: { type: "string" },
      source: { type: "string" },
      locator: { type: "string" },
      reason: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      tick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      map: { type: "string" },
      verdicts: { type: "string" },
      progress: { type: "boolean", default: process.stderr.isTTY ?? false },
      level: { type: "string" },
      deff: { type: "string" },
      slug: { type: "string" },
      sentence: { type: "string" },
      role: { type: "string", default: "analyst" },
      token: { type: "string" },
      anchor: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [command, argument] = positionals;
  if (values.help) return console.log(usage);
  checkTaken(
    positionals,
    tokens.flatMap((each) => (each.kind === "option" ? [each.name] : [])),
  );
  if (command === "compare") {
    const { compareCounts } = await import("./commands/compare.ts");
    return console.log(compareCounts(positionals.slice(1), values));
  }
  const config = readConfig();
  if (command === "serve") {
    const { serve } = await import("./commands/serve.ts");
    return serve(config);
  }
  if (command === "load" && argument) {
    const { load } = await import("./commands/load.ts");
    return console.log(load(config, argument, values));
  }
  if (command === "check") {
    const { check } = await import("./commands/check.ts");
    return console.log(check(config));
  }
  if (command === "verify") {
    const { verify } = await import("./commands/verify.ts");
    return console.log(verify(config, values));
  }
  if (command === "import" && argument?.endsWith(".jsonld")) {
    const { importClaims } = await import("./commands/import-claims.ts");
    return console.log(importClaims(config, argument, values));
  }
  if (command === "import" && argument) {
    const { importFile } = await import("./commands/import.ts");
    return console.log(await importFile(config, argument, values));
  }
  if (command === "finding") {
    const { finding } = await import("./commands/finding.ts");
    return console.log(finding(config, positionals.slice(1), values));
  }
  if (command === "person") {
    const { person } = await import("./commands/person.ts");
    return console.log(await person(config, positionals.slice(1), values));
  }
  if (command === "export" && argument) {
    const { exportView } = await import("./commands/export.ts");
    const made = await exportView(config, argument, values);
    return void process.stdout.write(typeof made === "string" ? `${made}\n` : made);
  }
  console.error(usage);
  process.exitCode = 2;
}

/** Says in a line why there is nothing, to programs that asked for JSON also as that; what nobody foresaw keeps its trace. */
function report(error: unknown): void {
  if (isBusy(error)) {
    console.error(
      "another process still writes; nothing was stored, say it again when it has ended",
    );
    process.exitCode = 75;
    return;
  }
  if (!(error instanceof Refusal) && !isUsageError(error)) throw error;
  const defects = error instanceof Refusal ? error.defects : [];
  const lines = new Set([error.message, ...defects.map(lineOf)]);
  for (const line of lines) console.error(line);
  if (process.argv.includes("--json") && error instanceof Refusal) {
    const errors = defects.length > 0 ? defects : [{ code: "REFUSED", message: error.message }];
    console.log(JSON.stringify({ errors }, null, 2));
  }
  process.exitCode = error instanceof Refusal ? (exitCodes[process.argv[2] ?? ""] ?? 78) : 2;
}

/** A defect and where it stands in what was sent. */
function lineOf({ file, cell, row, message }: Defect): string {
  const thing = process.argv[3]?.endsWith(".jsonld") ? "item" : "row";
  const place = cell ?? (row && !file ? `${thing} ${row}` : "");
  return [place, message].filter(Boolean).join(": ");
}

function isUsageError(error: unknown): error is Error {
  if (error instanceof Misuse) return true;
  return error instanceof TypeError && "code" in error && `${error.code}`.startsWith("ERR_PARSE");
}
