import { isVerdict, type Verdict } from "../claim-words.ts";
import type { Review } from "../claims/read.ts";

/** A reviewer's own word, and where it stands on our scale. */
export type VerdictWord = { reviewer: string; word: string; verdict: Verdict };

/** What a word of a reviewer means on our scale; null if nobody has said. */
export type FindVerdict = (reviewer: string, word: string) => Verdict | null;

/**
 * Words are read by reviewer: as told now, else as this reviewer's word was read before, else by
 * the words that mean the same everywhere. Nothing else is guessed.
 */
export function verdictsOf(told: readonly VerdictWord[], reviews: readonly Review[]): FindVerdict {
  const known = new Map<string, Verdict>();
  for (const { reviewer, verdict_word, verdict } of reviews) {
    known.set(key(reviewer, verdict_word), verdict);
  }
  for (const { reviewer, word, verdict } of told) known.set(key(reviewer, word), verdict);
  return (reviewer, word) => known.get(key(reviewer, word)) ?? common[plain(word)] ?? null;
}

/** `The Quint: old clips = false`, several joined by `~`; the text that is none of them otherwise. */
export function parseVerdicts(text: string): VerdictWord[] | string {
  const told: VerdictWord[] = [];
  for (const each of text.split("~").filter((part) => part.trim() !== "")) {
    const [, reviewer = "", word = "", verdict = ""] = /^(.+?):(.+)=(.+)$/.exec(each) ?? [];
    const scale = verdict.trim();
    if (!reviewer || !isVerdict(scale)) return each;
    told.push({ reviewer: reviewer.trim(), word: word.trim(), verdict: scale });
  }
  return told;
}

const plain = (word: string): string => word.trim().toLowerCase().replace(/[.!]$/, "");
const key = (reviewer: string, word: string): string => `${plain(reviewer)}\n${plain(word)}`;

const common: Record<string, Verdict> = {
  true: "true",
  correct: "true",
  accurate: "true",
  "mostly true": "mostly-true",
  "half true": "mixed",
  mixture: "mixed",
  mixed: "mixed",
  "partly false": "mixed",
  "partly true": "mixed",
  misleading: "misleading",
  "missing context": "misleading",
  "out of context": "misleading",
  miscaptioned: "misleading",
  false: "false",
  incorrect: "false",
  fake: "false",
  unproven: "unverified",
  unverified: "unverified",
  disputed: "contested",
  contested: "contested",
  satire: "satire",
};
