import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as text, with a prefix that says what they open. */
export const newSecret = (prefix: string): string =>
  `${prefix}_${randomBytes(32).toString("base64url")}`;

/** What is stored of a secret: its SHA-256. The secret itself is never kept. */
export const hashOf = (secret: string): string =>
  createHash("sha256").update(secret).digest("base64url");

/** A random id that says nothing of whoever bears it. */
export const newId = (): string => randomBytes(12).toString("base64url");
