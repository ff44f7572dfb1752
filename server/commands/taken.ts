import { Misuse } from "./misuse.ts";

/** What a command takes besides its name: how many words, and which options. */
type Taken = { words: number; options: readonly string[] };

/** Every command with what it takes. */
export const taken: Readonly<Record<string, Taken>> = {
  serve: { words: 0, options: [] },
  load: { words: 1, options: ["apply"] },
  export: { words: 1, options: ["format", "output"] },
  check: { words: 0, options: [] },
  verify: { words: 0, options: ["anchor"] },
  compare: { words: 2, options: ["json", "level", "deff"] },
  import: {
    words: 1,
    options: [
      ...["collection", "source", "locator", "reason", "dry-run", "tick"],
      ...["json", "map", "verdicts", "progress"],
    ],
  },
  finding: { words: 2, options: ["slug", "sentence", "reason"] },
  person: { words: 2, options: ["role", "token"] },
};

/** Refuses words and options that a command does not take: what they were meant to do would not be done. */
export function checkTaken([command = "", ...words]: string[], options: readonly string[]): void {
  const own = taken[command];
  if (!own) return;
  const odd = options.find((name) => !own.options.includes(name));
  if (odd) throw new Misuse(`themeline ${command} takes no --${odd}; see themeline --help`);
  const extra = words[own.words];
  if (extra) throw new Misuse(`themeline ${command} takes no "${extra}"; see themeline --help`);
}
