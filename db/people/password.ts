import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { Refusal } from "../refusal.ts";
import { createQueue } from "./queue.ts";

/** OWASP's setting for scrypt: 128 MB and a third of a second a try. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const leastLength = 12;
const mostLength = 256;

/** The words of a password as they are stored. Refuses one that is too short, long or guessable. */
export async function hashPassword(password: string): Promise<string> {
  const reason = await weaknessOf(password);
  if (reason) throw new Refusal(reason);
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.N, salt.toString("base64"), key.toString("base64")].join("$");
}

/**
 * Whether a password is the one that was stored; as slow for nobody as for somebody. Refuses when
 * too many are being checked.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, n = String(cost.N), salt = "", key = ""] = (stored ?? "").split("$");
  const expected = Buffer.from(key, "base64");
  const options = { ...cost, N: Number(n) };
  const found = await derive(password.slice(0, mostLength), Buffer.from(salt, "base64"), options);
  return expected.length === found.length && timingSafeEqual(found, expected);
}

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

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  enqueue(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize("NFKC"), salt, 32, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
