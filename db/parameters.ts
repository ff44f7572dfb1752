import { type ClaimFilter, claimParameters } from "./claim-parameters.ts";
import { claimForms } from "./claim-words.ts";
import { isDay } from "./day.ts";
import { type PairFilter, pairParameters, panelParameters } from "./pair-filter.ts";
import {
  formatRange,
  isPeriodType,
  type PeriodType,
  parseRange,
  periodTypes,
  type Range,
} from "./period.ts";
import { type PictureFilter, sizeLimits, units } from "./picture.ts";

/** What is drawn of each observation. */
export type Quantity = "count" | "share" | "rate";
export const quantities: readonly Quantity[] = ["count", "share", "rate"];

/** How an interval is computed; `none` draws the archive only. */
export type IntervalKind = "wilson" | "poisson" | "none";
export const intervals: readonly IntervalKind[] = ["wilson", "poisson", "none"];

/** The forms in which themes are drawn. */
export type Form = "multiples" | "bars" | "heat" | "dots" | "slope";
export const forms: readonly Form[] = ["multiples", "bars", "heat", "dots", "slope"];

/** The forms in which claims are drawn. */
export type ClaimForm = (typeof claimForms)[number];

export const eventKinds = [
  "territory",
  "leadership",
  "platform",
  "media",
  "military",
  "other",
  "claim",
] as const;

/** A question as an address asks it. What was not asked is undefined or empty. */
export type Filter = PictureFilter &
  ClaimFilter &
  PairFilter & {
    series: string[];
    collection?: string | undefined;
    dimension?: string | undefined;
    period?: PeriodType | undefined;
    time?: Range | undefined;
    value?: Quantity | undefined;
    interval?: IntervalKind | undefined;
    level: number;
    deff: number;
    test?: "trend" | undefined;
    facet?: "series" | undefined;
    scale?: "free" | undefined;
    form?: Form | ClaimForm | undefined;
    events: string[];
    rev?: number | undefined;
    asOf?: string | undefined;
    csvType?: "full" | undefined;
    bom?: "1" | undefined;
  };

export const emptyFilter: Filter = { series: [], level: 0.95, deff: 1, events: [] };

/** How one parameter is read, said and refused. `read` gives null for what it refuses. */
type Parameter = {
  allowed: string[];
  /** Whether `allowed` are the values themselves, all of them, and not a description. */
  isClosed?: true;
  read: (text: string) => Partial<Filter> | null;
  write: (filter: Filter) => string;
  /** What is wrong with a text that was refused, where more can be said than what is allowed. */
  refuse?: (text: string) => string;
};

const plain = (text: string): boolean => /^[\p{L}\p{N} .=_/+-]{1,200}$/u.test(text);
const listOf = (text: string): string[] => [...new Set(text.split("~").filter(Boolean))];

/** Every parameter of a view, in the one order in which addresses have them. */
export const parameters = {
  series: {
    allowed: ["ids of series joined by ~"],
    read: (text) => (listOf(text).every(plain) ? { series: listOf(text) } : null),
    write: (filter) => filter.series.join("~"),
  },
  collection: named("collection", "the id of a collection"),
  dimension: named("dimension", "a dimension of the collection, such as theme"),
  ...pairParameters,
  period: {
    allowed: [...periodTypes],
    isClosed: true,
    read: (text) => (isPeriodType(text) ? { period: text } : null),
    write: (filter) => filter.period ?? "",
  },
  time: {
    allowed: ["2017", "2017-01", "2017-01..2017-12", "..2016-06", "2016-06.."],
    read: (text) => {
      const time = parseRange(text);
      return time ? { time } : null;
    },
    write: ({ time }) => (time ? formatRange(time) : ""),
  },
  value: oneOf("value", quantities),
  interval: oneOf("interval", intervals),
  level: {
    allowed: ["0.5 to 0.999"],
    read: (text) => numberIn(text, 0.5, 0.999, "level"),
    write: ({ level }) => (level === emptyFilter.level ? "" : String(level)),
  },
  deff: {
    allowed: ["1 to 100"],
    read: (text) => numberIn(text, 1, 100, "deff"),
    write: ({ deff }) => (deff === emptyFilter.deff ? "" : String(deff)),
  },
  test: oneOf("test", ["trend"]),
  facet: oneOf("facet", ["series"]),
  scale: oneOf("scale", ["free"]),
  ...claimParameters,
  form: oneOf("form", [...forms, ...claimForms]),
  ...panelParameters,
  events: {
    allowed: [...eventKinds, "joined by ~"],
    read: (text) => {
      const kinds = listOf(text);
      return kinds.every((kind) => eventKinds.some((known) => known === kind))
        ? { events: eventKinds.filter((kind) => kinds.includes(kind)) }
        : null;
    },
    write: (filter) => filter.events.join("~"),
  },
  rev: {
    allowed: ["the number of a revision, from 1"],
    read: (text) => (/^[1-9]\d{0,8}$/.test(text) ? { rev: Number(text) } : null),
    write: writeOf("rev"),
  },
  asOf: {
    allowed: ["a day as YYYY-MM-DD"],
    read: (text) => (isDay(text) ? { asOf: text } : null),
    write: (filter) => filter.asOf ?? "",
  },
  w: length("w"),
  h: length("h"),
  unit: oneOf("unit", units, "px"),
  dpi: {
    allowed: ["96 to 600"],
    read: (text) => (/^\d+$/.test(text) ? numberIn(text, 96, 600, "dpi") : null),
    write: ({ dpi }) => (dpi ? String(dpi) : ""),
  },
  ratio: {
    allowed: ["1 to 4"],
    read: (text) => (text === "1" ? { ratio: undefined } : numberIn(text, 1, 4, "ratio")),
    write: ({ ratio }) => (ratio ? String(ratio) : ""),
  },
  text: oneOf("text", ["live", "outline"], "live"),
  look: oneOf("look", ["screen", "print", "grey", "dark"], "screen"),
  bg: oneOf("bg", ["none"]),
  csvType: oneOf("csvType", ["filtered", "full"], "filtered"),
  bom: oneOf("bom", ["1"]),
} satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;

/** One of some words; the usual one is as if it were not given. */
function oneOf(name: keyof Filter, allowed: readonly string[], usual?: string): Parameter {
  return {
    allowed: [...allowed],
    isClosed: true,
    read: (text) => (allowed.includes(text) ? { [name]: text === usual ? undefined : text } : null),
    write: writeOf(name),
  };
}

/** A side of a picture; how long it may be is seen with its unit. */
function length(name: "w" | "h"): Parameter {
  return {
    allowed: units.map((unit) => `${sizeLimits[unit][name].join(" to ")} ${unit}`),
    read: (text) => (/^\d{1,4}(\.\d{1,2})?$/.test(text) ? { [name]: Number(text) } : null),
    write: (filter) => String(filter[name] ?? ""),
  };
}

function named(name: keyof Filter, allowed: string): Parameter {
  const read = (text: string) => (plain(text) ? { [name]: text } : null);
  return { allowed: [allowed], read, write: writeOf(name) };
}

function writeOf(name: keyof Filter): (filter: Filter) => string {
  return (filter) => String(filter[name] ?? "");
}

function numberIn(text: string, least: number, most: number, name: string): Partial<Filter> | null {
  const number = /^\d{1,3}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? { [name]: number } : null;
}
