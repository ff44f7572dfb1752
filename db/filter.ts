import { countDefects } from "./counts.ts";
import { emptyFilter, type Filter, type ParameterName, parameters } from "./parameters.ts";
import { pictureDefects } from "./picture.ts";
import type { Defect } from "./refusal.ts";
import { shown } from "./upload/hidden.ts";

export type { Filter } from "./parameters.ts";

/** An address read: the filter, and every parameter that was refused. */
export type Reading = { filter: Filter; defects: Defect[] };

const order = Object.keys(parameters).filter(isParameter);

/**
 * Reads the parameters of an address. Empty ones count as not given, repeated ones are joined by
 * `~`. Unknown and bad ones are refused by name and leave the filter as if they were not there.
 */
export function parseFilter(search: URLSearchParams, allowed: readonly ParameterName[]): Reading {
  let filter = emptyFilter;
  const defects: Defect[] = [];
  for (const name of new Set(search.keys())) {
    const value = search.getAll(name).filter(Boolean).join("~");
    if (!isParameter(name) || !allowed.includes(name)) {
      defects.push(unknown(name, value, allowed));
      continue;
    }
    const read = value === "" ? {} : parameters[name].read(value);
    if (read) filter = { ...filter, ...read };
    else defects.push(bad(name, value));
  }
  if (filter.rev && filter.asOf) defects.push(both(filter));
  for (const defect of pictureDefects(filter)) {
    defects.push(defect);
    filter = { ...filter, [defect.parameter ?? ""]: undefined };
  }
  if (defects.length === 0) defects.push(...countDefects(filter));
  return { filter, defects };
}

/** The canonical query of a filter: one order, defaults left out, `/ = ~ . : ,` unescaped. */
export function formatFilter(filter: Filter): string {
  const written: string[] = [];
  for (const name of order) {
    const value = parameters[name].write(filter);
    if (value !== "") written.push(`${name}=${encode(value)}`);
  }
  return written.join("&");
}

/** The address of a path with a filter. */
export function formatAddress(path: string, filter: Filter): string {
  const query = formatFilter(filter);
  return query === "" ? path : `${path}?${query}`;
}

/** Percent-encoding that leaves readable what an address may hold unescaped. */
export function encode(text: string): string {
  if (/^[\w.~/=:,-]*$/.test(text)) return text;
  return encodeURIComponent(text).replace(/%(2F|3D|7E|3A|2C)/g, decodeURIComponent);
}

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(parameters, name);
}

function unknown(parameter: string, value: string, allowed: readonly string[]): Defect {
  const message = `unknown parameter "${shown(parameter)}"; this view knows ${allowed.join(", ")}`;
  return { code: "UNKNOWN_PARAMETER", parameter, value, allowed: [...allowed], message };
}

function bad(parameter: ParameterName, value: string): Defect {
  const known: Record<string, { allowed: string[]; refuse?: (text: string) => string }> =
    parameters;
  const { allowed = [], refuse } = known[parameter] ?? {};
  const remedy = refuse ? refuse(value) : `allowed: ${allowed.join(", ")}`;
  const message = `invalid ${parameter}: "${shown(value)}"; ${remedy}`;
  return { code: "BAD_PARAMETER", parameter, value, allowed: [...allowed], message };
}

function both({ asOf = "" }: Filter): Defect {
  const message = "rev and asOf both name a state of the ledger; give one of them";
  return {
    code: "BAD_PARAMETER",
    parameter: "asOf",
    value: asOf,
    allowed: ["rev", "asOf"],
    message,
  };
}
