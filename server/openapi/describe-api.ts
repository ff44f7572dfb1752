import type { Route } from "../route.ts";
import { version } from "../version.ts";
import { operationOf } from "./operations.ts";
import { parameterComponents } from "./parameters.ts";
import { responses, schemas, securitySchemes } from "./schemas.ts";

/** The description of every address of the site as OpenAPI 3.1, made from the table of routes. */
export function describeApi(routes: readonly Route[], origin: string | null) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, words } of routes.map(operationOf)) {
    paths[path] = { ...paths[path], [method]: words };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Themeline",
      version,
      summary: "Published counts of propaganda output, each with its source, as known at any time.",
      description:
        "Every view answers as a page and, with an extension, as a file. Missing is null or an " +
        "empty cell with a status, never zero. Counts of two collections are never added up.",
      license: { name: "MIT (program); CC BY 4.0 (compilation)", identifier: "MIT" },
    },
    servers: [{ url: origin ?? "/" }],
    tags: [
      { name: "Pages", description: "For people; they work without a program in the browser." },
      { name: "Files", description: "The same answers for programs, documents and print." },
      { name: "Programs", description: "JSON for programs that write or follow." },
      { name: "Forms", description: "What the forms of the pages are sent to." },
    ],
    paths,
    components: { parameters: parameterComponents, schemas, responses, securitySchemes },
  };
}
