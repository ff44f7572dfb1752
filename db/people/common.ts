import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.ts";

/** So much of a hash tells the listed ones from all others. */
const hashLength = 8;
/** So many characters around a listed word are what people add when they are asked for more. */
const mostAround = 6;
const leet: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };
const signs: Record<string, string> = { "@": "a", $: "s", "!": "i" };

let listed: ReadonlySet<string> | undefined;

/**
 * Whether a password is among those tried first: one of the 10,000 found most often in leaks (and
 * those of 12 characters and more among 49,000), one of them again and again, or one dressed up
 * with other signs or a few around it. The list is that of zxcvbn-ts (MIT), kept as hashes: it is
 * no pleasant reading.
 */
export function isCommon(password: string): boolean {
  const words = password.normalize("NFKC").toLowerCase();
  const unit = /^(.+?)\1+$/su.exec(words)?.[1] ?? words;
  const core = unit.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const around = unit.replace(core, "");
  const plain = [...core].map((each) => leet[each] ?? signs[each] ?? each).join("");
  if ([words, unit].some(isListed)) return true;
  return [core, plain].some(isListed) && (around.length <= mostAround || isListed(around));
}

function isListed(text: string): boolean {
  listed ??= new Set(
    readFileSync(join(root, "db/people/common-passwords.txt"), "utf8").trim().split("\n"),
  );
  return listed.has(createHash("sha256").update(text).digest("base64url").slice(0, hashLength));
}
