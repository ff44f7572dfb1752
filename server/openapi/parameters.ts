import { type ParameterName, parameters } from "../../db/parameters.ts";

/** What each parameter of a view means, in a sentence. */
const meanings: Partial<Record<ParameterName, string>> = {
  series: "Which series, by id; several are joined by ~.",
  collection: "All series of a collection.",
  dimension: "Those along a dimension of it, such as theme.",
  a: "The first of two periods that are compared.",
  b: "The second of them.",
  x1: "Items of a kind at A, for the calculator.",
  n1: "All items at A.",
  x2: "Items of a kind at B.",
  n2: "All items at B.",
  test: "Whether the trend is tested.",
  q: "Claims whose words hold these.",
  claimant: "Claims of one claimant.",
  subject: "Claims about one thing.",
  place: "Claims of one place.",
  year: "Claims made in a year.",
  medium: "Claims made in a medium.",
  stance: "Claims of which somebody says this.",
  verdict: "Claims that a reviewer judged so.",
  reviewer: "Claims that a reviewer judged.",
  sort: "The order of claims.",
  page: "The page of a long list.",
  context: "A series that is drawn below, on the same axis of time.",
  vintage: "An earlier revision that is drawn beside this one.",
  period: "The kind of period that is drawn; the commonest, if not given.",
  time: "Periods that lie wholly inside a range of years, months or days.",
  value: "Counts, shares of the whole, or counts a day.",
  interval: "How the interval is computed; none shows what the archive holds and nothing else.",
  level: "The level of the interval.",
  deff: "The design effect, for items that come in sets.",
  facet: "One panel for each series.",
  scale: "An own scale for each panel.",
  form: "How the answer is drawn.",
  events: "The kinds of events that are drawn; several are joined by ~.",
  rev: "The revision: the ledger as it stood then. A pinned answer never changes.",
  asOf: "The ledger as it was known at the end of a day; leads to the revision. Not with rev.",
  w: "The width of the picture.",
  h: "The height of the picture; as high as it must be, if not given.",
  unit: "What width and height are measured in.",
  dpi: "Dots per inch of a picture in mm or in.",
  ratio: "Pixels of the image for one pixel of the size.",
  text: "Text as letters, or as outlines that need no font.",
  look: "The colours: for a screen, for paper, in grey, or on dark.",
  bg: "none leaves the ground clear.",
  csvType: "The rows that are drawn, or everything there is of the series.",
  bom: "1 puts a byte order mark first, for spreadsheets that need one.",
};

export const names = Object.keys(parameters).filter(isName);

/** The parameters of views as OpenAPI components. */
export const parameterComponents = Object.fromEntries(
  names.map((name) => [name, { name, in: "query", ...described(name), schema: schemaOf(name) }]),
);

/** The parameters of a view by reference. */
export const refsTo = (given: readonly ParameterName[]) =>
  given.map((name) => ({ $ref: `#/components/parameters/${name}` }));

/** What a parameter means, and what it takes where that is not a list of words. */
export function meaningOf(name: ParameterName): string {
  const { allowed, isClosed } = known(name);
  const takes = isClosed ? "" : `Takes ${allowed.join(", ").replace(/\.+$/, "")}.`;
  const given = meanings[name] ?? "";
  const values = isClosed ? `One of ${allowed.join(", ")}.` : "";
  return [given, takes, values].filter(Boolean).join(" ");
}

function described(name: ParameterName) {
  const description = meaningOf(name);
  return description ? { description } : {};
}

function schemaOf(name: ParameterName) {
  const { allowed, isClosed } = known(name);
  return isClosed ? { type: "string", enum: allowed } : { type: "string" };
}

function known(name: ParameterName): { allowed: string[]; isClosed?: true } {
  return parameters[name];
}

function isName(name: string): name is ParameterName {
  return Object.hasOwn(parameters, name);
}
