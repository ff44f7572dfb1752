import type { Body } from "../../db/edit/body.ts";
import type { ActionParameter } from "../action.ts";

const keyMeaning = "Any text that is new for each write and the same for its retries";

/** The key that makes a write safe to send again. */
const key: ActionParameter = {
  name: "Idempotency-Key",
  in: "header",
  description: `${keyMeaning}; needed unless dry-run=1.`,
};

const reason: ActionParameter = {
  name: "reason",
  in: "query",
  description: "Why, in a sentence; it stands beside the revision.",
};

const dryRun: ActionParameter = {
  name: "dry-run",
  in: "query",
  description: "1 to be shown what would change; nothing is written.",
  allowed: ["1"],
};

/** What numbers are sent with. */
export const writeParameters: readonly ActionParameter[] = [
  { name: "collection", in: "query", description: "Id of the collection.", required: true },
  dryRun,
  {
    name: "source",
    in: "query",
    description: "Id of the source; the collection's own, if not given.",
  },
  {
    name: "locator",
    in: "query",
    description: "Where in the source the numbers stand; “row N”, if not given.",
  },
  reason,
  {
    name: "tick",
    in: "query",
    description: "1 to record in spite of warnings.",
    allowed: ["1"],
  },
  {
    name: "If-Match",
    in: "header",
    description: "The revision you saw; refused by 409 if a number was recorded later.",
  },
  key,
];

/** What files are sent with. */
export const importParameters: readonly ActionParameter[] = [
  ...writeParameters,
  {
    name: "map",
    in: "query",
    description:
      "Which column of the file is which, as month=Datum,count=Anzahl,unused=Region; remembered for the collection once something was recorded.",
  },
];

/** What words of the catalogue are sent with. */
export const editParameters: readonly ActionParameter[] = [
  dryRun,
  reason,
  {
    name: "If-Match",
    in: "header",
    description: "The revision whose words are changed; if_revision says the same.",
  },
  key,
];

/** What a finding is sent with: its body says all. */
export const findingParameters: readonly ActionParameter[] = [
  { ...key, description: `${keyMeaning}.`, required: true },
];

/** One row of the simple form. */
export const observationBody: Body = {
  type: "object",
  additionalProperties: false,
  required: ["month", "theme", "count"],
  properties: {
    month: { type: "string", title: "Month", description: "2017-01", pattern: "^\\d{4}-\\d{2}$" },
    theme: { type: "string", title: "Theme", description: "Slug or label of the category." },
    count: { type: "integer", title: "Count", minimum: 0 },
    total: { type: "integer", title: "Total", description: "The whole of the month.", minimum: 0 },
    note: { type: "string", title: "Note", maxLength: 2000 },
    if_revision: {
      type: "integer",
      title: "If revision",
      description: "The revision you saw; refused by 409 if the number was recorded later.",
      minimum: 0,
    },
  },
};
