import { writeSync } from "node:fs";

type Progress = { done: number; total: number };

const width = 24;
/** What is over sooner is not worth a bar. */
const patienceMs = 500;
const stderr = 2;

/**
 * A bar on the error stream with counts, rewritten in place. It is written at once, so that it moves
 * while a transaction runs. Stopping the program there leaves nothing behind, and the bar says so.
 */
export function progressBar(isShown: boolean) {
  const start = performance.now();
  let length = 0;
  const write = (text: string): void => {
    writeSync(stderr, `\r${text.padEnd(length)}`);
    length = text.length;
  };
  return {
    report:
      (what: string) =>
      ({ done, total }: Progress): void => {
        if (isShown && performance.now() - start > patienceMs) write(barOf(what, done, total));
      },
    clear: (): void => {
      if (length > 0) writeSync(stderr, `\r${" ".repeat(length)}\r`);
      length = 0;
    },
  };
}

function barOf(what: string, done: number, total: number): string {
  const filled = Math.round((width * done) / Math.max(total, 1));
  const bar = "#".repeat(filled) + "-".repeat(width - filled);
  const count = (number: number): string => number.toLocaleString("en-US");
  return `[${bar}] ${count(done)} of ${count(total)} ${what}; Ctrl-C leaves nothing behind`;
}
