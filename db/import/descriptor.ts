import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.ts";

/** A field of a table, as Frictionless Table Schema writes it. */
export type Field = {
  name: string;
  type: "string" | "integer" | "number" | "boolean" | "date";
  constraints?: {
    required?: boolean;
    enum?: string[];
    pattern?: string;
    minimum?: number;
    maximum?: number;
  };
};

export type Resource = {
  description?: string;
  name: string;
  path: string;
  schema: {
    fields: Field[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
};

/** The findings that a package may bring along: addresses of views worth keeping. */
const findings: Resource = {
  name: "findings",
  path: "findings.csv",
  schema: {
    fields: [
      {
        name: "id",
        type: "string",
        constraints: { required: true, pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
      },
      { name: "position", type: "integer", constraints: { minimum: 1 } },
      { name: "address", type: "string", constraints: { required: true, pattern: "^/[a-z]" } },
      { name: "sentence", type: "string", constraints: { required: true } },
    ],
    primaryKey: ["id"],
  },
};

/** The description of the bundled package, as Frictionless Data Package writes it. */
export const descriptor: Record<string, unknown> & { resources: Resource[] } = JSON.parse(
  readFileSync(join(root, "db/package/datapackage.json"), "utf8"),
);

/** The tables of a package: what every package that is loaded must look like. */
export const resources: Resource[] = [...descriptor.resources, findings];
