import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { Refusal } from "../refusal.ts";
import { createQueue, type Place } from "./queue.ts";

/** OWASP's setting for scrypt: 128 MB and a third of a second a try. */
export const usualCost = 2 ** 17;
const settings = { r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const leastLength = 12;
const mostLength = 256;

/** The words of a password as they are stored. Refuses one that is too short, long or guessable. */
export async function hashPassword(password: string, cost = usualCost): Promise<string> {
  const reason = await weaknessOf(password);
  if (reason) throw new Refusal(reason);
  const salt = randomBytes(16);
  const key = await derive(password, salt, { cost });
  return ["scrypt", cost, salt.toString("base64"), key.toString("base64")].join("$");
}

/**
 * Whether a password is the one that was stored; as slow for nobody as for somebody. Refuses when
 * too many are being checked.
 */
export async function isPassword(
  password: string,
  stored: string | null,
  { cost = usualCost, ...place }: Partial<Place> & { cost?: number } = {},
): Promise<boolean> {
  const [, n = "", salt = "", key = ""] = (stored ?? nobodys(cost)).split("$");
  const options = { ...place, cost: Number(n) };
  const found = await derive(password.slice(0, mostLength), Buffer.from(salt, "base64"), options);
  return timingSafeEqual(found, Buffer.from(key, "base64")) && stored !== null;
}

/** A stored password that nobody has: what is tried at it costs what any other try costs. */
const nobodys = (cost: number): string => {
  const bytes = (length: number): string => Buffer.alloc(length).toString("base64");
  return ["scrypt", cost, bytes(16), bytes(32)].join("$");
};

/** Why a password is refused, or null; zxcvbn says how soon it would be guessed. */
export async function weaknessOf(password: string): Promise<string | null> {
  if (password.length < leastLength) return `a password needs at least ${leastLength} characters`;
  if (password.length > mostLength) return `a password has at most ${mostLength} characters`;
  if (new Set(password).size < 5) return "a password needs at least 5 different characters";
  const isTried = /themeline/i.test(password) || (await guessesOf(password)) < leastGuesses;
  return isTried ? "this password is among those tried first; choose another" : null;
}

/** Passwords found in fewer guesses are refused: what zxcvbn calls somewhat guessable. */
const leastGuesses = 1e8;

/** The guesses after which a password is found; the lists are read when first asked. */
async function guessesOf(password: string): Promise<number> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return judge.check(password).guesses;
}

let judge: ZxcvbnFactory | undefined;

/** Each takes 128 MB and a core, so that a crowd at the door does not stop the site. */
const enqueue = createQueue({ running: 2, waiting: 10 });

function derive(
  password: string,
  salt: Buffer,
  { cost, ...place }: Partial<Place> & { cost: number },
): Promise<Buffer> {
  const options: ScryptOptions = { ...settings, N: cost };
  const work = (): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      scrypt(password.normalize("NFKC"), salt, 32, options, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  return enqueue(work, place);
}
