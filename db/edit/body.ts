import type { Noun } from "../schema.ts";

/** One field of a body, in the words of JSON Schema; `refersTo` names the noun it is an id of. */
export type BodyField = {
  type: "string" | "integer" | "boolean";
  title: string;
  description?: string;
  maxLength?: number;
  minimum?: number;
  pattern?: string;
  format?: "date";
  enum?: readonly string[];
  refersTo?: Noun;
};

/** A JSON object of flat fields, as JSON Schema describes it. */
export type Body = {
  type: "object";
  additionalProperties: false;
  required: readonly string[];
  properties: Readonly<Record<string, BodyField>>;
};

/** A text of one line. */
export const one = (title: string, words: Partial<BodyField> = {}): BodyField => ({
  type: "string",
  title,
  maxLength: 120,
  ...words,
});

/** A name or a sentence. */
export const limited = (title: string, description?: string): BodyField => ({
  type: "string",
  title,
  maxLength: 300,
  ...(description && { description }),
});

/** A paragraph. */
export const long = (title: string, description?: string): BodyField => ({
  ...limited(title, description),
  maxLength: 2000,
});

/** One of a few words. */
export const oneOf = (title: string, ...words: string[]): BodyField => ({
  type: "string",
  title,
  enum: words,
});
