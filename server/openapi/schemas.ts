const text = { type: "string" };
const texts = { type: "array", items: text };

/** The shapes that answers share. */
export const schemas = {
  Errors: {
    type: "object",
    description: "What was refused, all of it at once.",
    required: ["errors", "request"],
    properties: {
      errors: {
        type: "array",
        minItems: 1,
        items: {
          type: "object",
          required: ["code", "message"],
          properties: {
            code: { type: "string", description: "Never changes; made for programs." },
            message: { type: "string", description: "What is wrong and what to do, in one line." },
            parameter: text,
            row: { type: "integer" },
            column: text,
            cell: text,
            value: {},
            allowed: texts,
          },
        },
      },
      request: { type: "string", description: "The id of the request, for the log." },
    },
  },
  Answer: {
    type: "object",
    description: "The answer of a view by column; missing is null. Fields are only ever added.",
    required: ["title", "address", "revision", "date", "filter", "notes", "columns"],
    properties: {
      title: text,
      address: { type: "string", description: "The address that shows this revision for ever." },
      revision: { type: "integer" },
      date: { type: "string", format: "date" },
      filter: { type: "object" },
      notes: texts,
      columns: {
        type: "object",
        additionalProperties: { type: "array", items: { type: ["string", "number", "null"] } },
      },
    },
  },
};

const errors = { "application/json": { schema: { $ref: "#/components/schemas/Errors" } } };

/** The answers to what is refused. */
export const responses = {
  BadRequest: { description: "A parameter or the request is refused.", content: errors },
  Unauthorized: { description: "Not signed in, or no valid token.", content: errors },
  Forbidden: { description: "Not for this role, token or site.", content: errors },
  NotFound: { description: "The ledger knows no such thing; near matches.", content: errors },
  Conflict: { description: "Recorded later, or by another.", content: errors },
  TooLarge: { description: "More than is taken at once.", content: errors },
  Refused: { description: "Every defect of what was sent.", content: errors },
  TooMany: { description: "More than 1,200 requests of a token in a minute.", content: errors },
  Busy: {
    description: "Another process writes; nothing was stored, send it again.",
    content: errors,
  },
};

export const securitySchemes = {
  token: {
    type: "http",
    scheme: "bearer",
    description: "An API token made on /account; to write, one that may.",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-themeline",
    description: "Signed in with a browser; writes must come from this site.",
  },
};
