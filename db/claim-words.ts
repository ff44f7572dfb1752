import { parseDays } from "./period.ts";

/** How a party stands to a claim. The last two are silence, which is not denial. */
export const stances = [
  "confirms",
  "partly",
  "denies",
  "no-information",
  "no-statement-found",
] as const;

export type Stance = (typeof stances)[number];

/** Our scale of verdicts; a reviewer's own word always stands beside it. */
export const verdicts = [
  "true",
  "mostly-true",
  "mixed",
  "misleading",
  "false",
  "unverified",
  "contested",
  "satire",
] as const;

export type Verdict = (typeof verdicts)[number];

/** The form in which a claim was seen. */
export const media = ["article", "statement", "video", "photo", "post"] as const;

export const partyKinds = [
  "media",
  "state",
  "armed-group",
  "fact-checker",
  "research",
  "monitor",
] as const;

/** How reliable a source is, as the Admiralty system grades it; nothing is said of what it says. */
export const reliabilities: Record<string, string> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
};

/** How credible one statement is, as the Admiralty system grades it, whoever made it. */
export const credibilities: Record<string, string> = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "cannot be judged",
};

/** The pictures drawn of claims. */
export const claimForms = ["stance", "confirmed", "lag", "age"] as const;

/** The orders in which claims are listed; the first is the default. */
export const claimSorts = ["newest", "oldest", "claim", "claimant", "evidence"] as const;

export type Days = { first: string; last: string };

/**
 * The days that a date of limited precision may mean, in EDTF level 0: `2015`, `2024-12`,
 * `2018-07-10`, or from one to another `2016-03-30/2016-04-06`; null if it is none of them.
 */
export function daysOf(date: string | null): Days | null {
  if (!date || date.includes("..")) return null;
  return parseDays(date.replace("/", ".."));
}

/** How precisely a date is known: day, month or year; null for a range or no date. */
export function precisionOf(date: string | null): "day" | "month" | "year" | null {
  if (!date || !daysOf(date) || date.includes("/")) return null;
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

export const isVerdict = (text: string): text is Verdict => verdicts.some((each) => each === text);
