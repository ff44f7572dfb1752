import { join, resolve } from "node:path";
import { Refusal } from "../db/refusal.ts";
import { root } from "../db/root.ts";

export type Config = {
  port: number;
  host: string;
  database: string;
  origin: string | null;
  /** The time that the program believes it is: fixed by THEMELINE_NOW in tests. */
  clock: () => string;
  /** The addresses of proxies whose word is taken for where a request comes from. */
  proxies?: readonly string[];
  /** The most numbers that one person may change alone; null for no such rule. */
  secondPerson?: number | null;
  /** Whether roles that write need a second step at sign-in. */
  secondStep?: boolean;
  /** What scrypt takes for a password that nobody has; tests do not wait for as much. */
  passwordCost?: number;
  /** How long an answer waits for long work before it says how far that is; tests do not wait. */
  patienceMs?: number;
};

/** The configuration that the environment gives; every setting has a default that works. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return {
    port: readPort(env.PORT || "4680"),
    host: env.HOST || "127.0.0.1",
    database: resolve(env.THEMELINE_DB || join(root, "themeline.db")),
    origin: env.THEMELINE_ORIGIN ? readOrigin(env.THEMELINE_ORIGIN) : null,
    clock: readClock(env.THEMELINE_NOW),
    proxies: (env.THEMELINE_PROXY ?? "").split(",").filter(Boolean),
    ...readSecondPerson(env.THEMELINE_SECOND_PERSON),
    ...readSecondStep(env.THEMELINE_SECOND_STEP),
  };
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new Refusal(`invalid PORT: ${text}; give a number from 0 to 65535`);
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, "")) {
    return url.origin;
  }
  throw new Refusal(`invalid THEMELINE_ORIGIN: ${text}; give one like https://example.org`);
}

/** Where the environment says nothing, what admins chose stays. */
function readSecondPerson(text: string | undefined): Pick<Config, "secondPerson"> {
  if (!text) return {};
  if (text === "off") return { secondPerson: null };
  if (/^[1-9]\d{0,8}$/.test(text)) return { secondPerson: Number(text) };
  throw new Refusal(`invalid THEMELINE_SECOND_PERSON: ${text}; give a number from 1, or off`);
}

function readSecondStep(text: string | undefined): Pick<Config, "secondStep"> {
  if (!text) return {};
  if (text === "on" || text === "off") return { secondStep: text === "on" };
  throw new Refusal(`invalid THEMELINE_SECOND_STEP: ${text}; give on or off`);
}

function readClock(text: string | undefined): () => string {
  if (!text) return () => new Date().toISOString();
  const time = Date.parse(text);
  if (Number.isNaN(time)) {
    throw new Refusal(`invalid THEMELINE_NOW: ${text}; give a time like 2026-11-20T12:00:00Z`);
  }
  return () => new Date(time).toISOString();
}
