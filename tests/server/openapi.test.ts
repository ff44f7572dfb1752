import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { createApp } from "../../server/app.ts";
import { templateOf } from "../../server/openapi/operations.ts";
import { routes } from "../../server/routes/index.ts";

type Json = Record<string, unknown>;
const app = createApp(openDatabase(":memory:"));
const response = await app.request("/openapi.json");
const described: Json = await response.json();

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
const arrayOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every object of a description with the path to it. */
function walk(value: unknown, at = "#"): [string, Json][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, `${at}/${index}`));
  if (!isObject(value)) return [];
  const own: [string, Json][] = [[at, value]];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => walk(item, `${at}/${key}`))];
}

const find = (document: Json, ref: string): unknown =>
  ref
    .slice(2)
    .split("/")
    .reduce<unknown>((value, key) => objectOf(value)[key], document);

/** The rules of OpenAPI 3.1 that a description of this kind can break. */
function faultsOf(document: Json): string[] {
  const faults: string[] = [];
  const say = (isFine: boolean, fault: string): void => void (isFine || faults.push(fault));
  say(/^3\.1\.\d+$/.test(String(document.openapi)), "openapi is not 3.1");
  const info = objectOf(document.info);
  say(typeof info.title === "string" && typeof info.version === "string", "info lacks a title");
  const topLevel = "openapi info servers paths components security tags webhooks".split(" ");
  for (const key of Object.keys(document)) say(topLevel.includes(key), `unknown ${key}`);
  for (const [at, value] of walk(document)) {
    const ref = value.$ref;
    if (typeof ref === "string")
      say(find(document, ref) !== undefined, `${at}: ${ref} is not there`);
  }
  const schemes = Object.keys(objectOf(objectOf(document.components).securitySchemes));
  const ids = new Set<unknown>();
  for (const [path, item] of Object.entries(objectOf(document.paths))) {
    say(path.startsWith("/") && !/[:*?]/.test(path), `${path} is no template`);
    for (const [method, operation] of Object.entries(objectOf(item))) {
      const at = `${method} ${path}`;
      const { parameters, responses, operationId, security, requestBody } = objectOf(operation);
      say(methods.includes(method), `${at}: no method`);
      say(!ids.has(operationId), `${at}: ${operationId} twice`);
      ids.add(operationId);
      const given = arrayOf(parameters).map((each) => {
        const { $ref } = objectOf(each);
        return objectOf(typeof $ref === "string" ? find(document, $ref) : each);
      });
      const keys = given.map(({ in: place, name }) => `${place} ${name}`);
      say(new Set(keys).size === keys.length, `${at}: a parameter twice`);
      for (const parameter of given) {
        say(["path", "query", "header", "cookie"].includes(`${parameter.in}`), `${at}: in`);
        say(isObject(parameter.schema), `${at}: ${parameter.name} has no schema`);
        say(parameter.in !== "path" || parameter.required === true, `${at}: not required`);
      }
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `path ${name}`);
      const declared = keys.filter((key) => key.startsWith("path "));
      say(named.sort().join() === declared.sort().join(), `${at}: path parameters`);
      say(Object.keys(objectOf(responses)).length > 0, `${at}: no responses`);
      for (const [status, each] of Object.entries(objectOf(responses))) {
        say(/^[1-5]\d\d$|^default$/.test(status), `${at}: status ${status}`);
        const { description, $ref } = objectOf(each);
        say(
          typeof description === "string" || typeof $ref === "string",
          `${at}: ${status} says nothing`,
        );
      }
      for (const each of arrayOf(security)) {
        for (const name of Object.keys(objectOf(each)))
          say(schemes.includes(name), `${at}: ${name}`);
      }
      say(requestBody === undefined || isObject(objectOf(requestBody).content), `${at}: body`);
    }
  }
  return faults;
}

describe("/openapi.json", () => {
  test("is OpenAPI 3.1: references resolve, path parameters are declared, ids are used once", () => {
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(faultsOf(described)).toEqual([]);
  });

  test("holds to the schema of OpenAPI 3.1, which a parameter of nowhere breaks", async () => {
    expect(await new Validator().validate(structuredClone(described))).toEqual({ valid: true });
    const copy: Json = structuredClone(described);
    const { get } = objectOf(objectOf(copy.paths)["/trends"]);
    objectOf(get).parameters = [{ name: "rev", in: "hat" }];
    expect((await new Validator().validate(copy)).valid).toBe(false);
  });

  test.each([
    [
      "a reference to nothing",
      (d: Json) => delete objectOf(objectOf(d.components).responses).NotFound,
    ],
    ["another version", (d: Json) => (d.openapi = "3.0.0")],
    [
      "an undeclared path parameter",
      (d: Json) => delete objectOf(objectOf(objectOf(d.paths)["/collections/{id}"]).get).parameters,
    ],
    [
      "no responses",
      (d: Json) => delete objectOf(objectOf(objectOf(d.paths)["/trends"]).get).responses,
    ],
  ])("%s would be found", (_, spoil) => {
    const copy: Json = structuredClone(described);
    spoil(copy);
    expect(faultsOf(copy)).not.toEqual([]);
  });

  test("has every route of the table and nothing else", () => {
    const inTable = routes.map((route) => {
      const method = route.kind === "action" ? route.action.method.toLowerCase() : "get";
      return `${method} ${templateOf(route.path)}`;
    });
    const said = Object.entries(objectOf(described.paths)).flatMap(([path, item]) =>
      Object.keys(objectOf(item)).map((method) => `${method} ${path}`),
    );
    expect(said.sort()).toEqual([...new Set(inTable)].sort());
    expect(said.length).toBe(inTable.length);
  });

  test("every action says for whom it is, and every write what it takes", () => {
    for (const route of routes) {
      if (route.kind !== "action") continue;
      const { action } = route;
      const path = templateOf(route.path);
      const item = objectOf(objectOf(described.paths)[path]);
      const operation = objectOf(item[action.method.toLowerCase()]);
      expect([path, operation["x-role"]]).toEqual([path, action.who]);
      expect([path, arrayOf(operation.security).length > 0]).toEqual([
        path,
        action.who !== "anyone",
      ]);
      expect([path, isObject(operation.requestBody)]).toEqual([path, action.method === "POST"]);
    }
  });

  test("every operation says in words what it is for, and no two forms say the same", () => {
    const said = Object.entries(objectOf(described.paths)).flatMap(([path, item]) =>
      Object.entries(objectOf(item)).map(([method, operation]) => {
        const { summary, tags } = objectOf(operation);
        return { at: `${method} ${path}`, summary: String(summary), tag: arrayOf(tags)[0] };
      }),
    );
    const wordless = said.filter(
      ({ summary }) =>
        !/^[A-Z][^/{} ]* [^/{}]{3,110}[^.]$/.test(summary) || /^(GET|POST) /.test(summary),
    );
    expect(wordless).toEqual([]);
    const written = said.filter(({ at }) => at.startsWith("post ") && !at.includes("edit"));
    expect(new Set(written.map(({ summary }) => summary)).size).toBeGreaterThan(written.length - 4);
  });

  test("a closed parameter lists its values, as the refusal does", async () => {
    const { interval } = objectOf(objectOf(described.components).parameters);
    const refused = await (await app.request("/trends.json?interval=wald")).json();
    expect(objectOf(objectOf(interval).schema).enum).toEqual(refused.errors[0].allowed);
  });
});
