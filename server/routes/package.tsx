import type { Context } from "hono";
import { readCollections, readSources } from "../../db/catalogue.ts";
import { formatAddress, parseFilter } from "../../db/filter.ts";
import { resources } from "../../db/import/descriptor.ts";
import { PackagePage } from "../../web/pages/package.tsx";
import { citeLedger } from "../../web/words/reference.ts";
import type { Action } from "../action.ts";
import { refuse } from "../errors.ts";
import {
  describePackage,
  longFile,
  type PackageFile,
  packageFiles,
  packageReadme,
} from "../package-files.ts";
import { keyOf } from "../question.ts";
import { pack } from "../renditions/pack.ts";
import { respond } from "../respond.ts";
import { revisionAsOf, type Standing, standingOf } from "../state.ts";
import { stateParameters, type View } from "../view.ts";
import type { World } from "../world.ts";

/** Everything there is, to take away. */
export const packageView: View = {
  path: "/data",
  title: "Everything",
  about: "Everything at a revision as one package",
  parameters: stateParameters,
  gives: "page",
  open: (state) => ({
    page: (context) => (
      <PackagePage
        context={context}
        files={packageFiles(state).map(({ text, ...file }) => ({
          ...{ ...file, bytes: Buffer.byteLength(text) },
        }))}
        collections={readCollections(state).length}
        sources={readSources(state).length}
      />
    ),
  }),
};

const csvType = "text/csv; charset=utf-8; header=present";
const asOfParameters = [
  { name: "rev", in: "query", description: "The revision; the newest, if not given." },
  { name: "asOf", in: "query", description: "A day; leads to the revision known at its end." },
] as const;

type Made = (standing: Standing, origin: string | null) => string | Uint8Array;

/** The files of the whole, at any revision. */
export const packageActions: Action[] = [
  action("/data/datapackage.json", "What the files are: Frictionless Data Package", {
    type: "application/json",
    make: ({ state, revision }, origin) => describePackage(packageFiles(state), revision, origin),
  }),
  action("/data.zip", "All files of the package", { type: "application/zip", make: archive }),
  ...[longFile, ...resources.map(({ path }) => path)].map((path) =>
    action(`/data/${path}`, `The package: ${path}`, {
      type: csvType,
      make: ({ state }) => fileOf(packageFiles(state), path),
    }),
  ),
];

const fileOf = (files: readonly PackageFile[], path: string): string =>
  files.find((file) => file.path === path)?.text ?? "";

function archive({ state, revision }: Standing, origin: string | null): Uint8Array {
  const files = packageFiles(state);
  const { number, date } = revision;
  const address = `${origin ?? ""}/data?rev=${number}`;
  const cited = citeLedger({
    ...{ name: "all", title: "Published counts of propaganda output", address },
    ...{ revision: number, date },
  });
  const entries = files.map(({ path, text }): [string, string] => [path, text]);
  return pack(
    {
      "README.md": packageReadme(files, revision, cited),
      "datapackage.json": describePackage(files, revision, origin),
      ...Object.fromEntries(entries),
    },
    date,
  );
}

function action(
  path: string,
  summary: string,
  { type, make }: { type: string; make: Made },
): Action {
  return {
    ...{ method: "GET", path, who: "anyone", summary, parameters: asOfParameters },
    gives: type.split(";")[0] ?? type,
    handle: (c, world) => answer(c, world, { type, make }),
  };
}

function answer(
  c: Context,
  world: World,
  { type, make }: { type: string; make: Made },
): Response | Promise<Response> {
  const { db, origin } = world;
  const { path } = c.req;
  const { filter, defects } = parseFilter(new URL(c.req.url).searchParams, stateParameters);
  if (defects.length > 0) return refuse(c, 400, defects);
  if (filter.asOf) {
    const rev = revisionAsOf(db, filter.asOf);
    if (typeof rev !== "number") return refuse(c, 400, [rev]);
    return c.redirect(formatAddress(path, { ...filter, rev, asOf: undefined }), 303);
  }
  const standing = standingOf(db, filter);
  if ("code" in standing) return refuse(c, 400, [standing]);
  const question = { view: packageView, path, params: {}, filter, defects };
  const name = path
    .slice(1)
    .replaceAll("/", "-")
    .replace(/(\.[a-z]+)$/, `_rev${standing.revision.number}$1`);
  const kind = type.includes("json") ? "inline" : "attachment";
  return respond(c, world, {
    key: keyOf(question, standing, origin ?? ""),
    isPinned: filter.rev !== undefined,
    headers: { "content-disposition": `${kind}; filename="${name}"` },
    render: () => ({ type, body: make(standing, origin) }),
  });
}
