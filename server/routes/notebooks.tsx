import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import type { Context } from "hono";
import { root } from "../../db/root.ts";
import { NotebooksPage } from "../../web/pages/notebooks.tsx";
import type { Action } from "../action.ts";
import { refuse } from "../errors.ts";
import { stateParameters, type View } from "../view.ts";

/** The notebooks that derive findings again, and the scripts that do the same elsewhere. */
export const notebooksView: View = {
  path: "/notebooks",
  title: "Notebooks",
  about: "Findings that are derived again from the numbers",
  gives: "page",
  parameters: stateParameters,
  open: () => ({
    page: (context) => (
      <NotebooksPage context={context} hasNotebooks={built.size > 0} scripts={readScripts()} />
    ),
  }),
};

/** The built pages and what they load; nothing but the files that the build made. */
export const notebookAction: Action = {
  method: "GET",
  path: "/notebooks/:id{.+}",
  who: "anyone",
  summary: "A notebook that derives a finding again from the numbers",
  handle: (c) => send(c),
};

const folder = join(root, "build/notebooks");
const built = new Set(existsSync(folder) ? filesIn(folder) : []);

function filesIn(within: string): string[] {
  return readdirSync(within, { withFileTypes: true }).flatMap((entry) => {
    const path = join(within, entry.name);
    return entry.isDirectory() ? filesIn(path) : [relative(folder, path)];
  });
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

function send(c: Context): Response {
  const asked = c.req.param("id") ?? "";
  const file = built.has(`${asked}.html`) ? `${asked}.html` : asked;
  const type = types[extname(file)];
  if (!built.has(file) || !type) {
    const message = `no notebook at ${asked.slice(0, 80)}; see /notebooks`;
    return refuse(c, 404, [{ code: "NOT_FOUND", message }]);
  }
  const kept = file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  const body = readFileSync(join(folder, file));
  return c.body(new Uint8Array(body), 200, { "content-type": type, "cache-control": kept });
}

const scripts = ["state-building.R", "state-building.py"];

/** The scripts as they stand in the project; none where it was installed without them. */
function readScripts() {
  return scripts.flatMap((name) => {
    const path = join(root, "notebooks", name);
    return existsSync(path) ? [{ name, text: readFileSync(path, "utf8") }] : [];
  });
}
