import { once } from "node:events";
import { statSync } from "node:fs";
import type { Server } from "node:http";
import { type Db, openDatabase } from "../../db/database.ts";
import { apply, planPackage } from "../../db/import/load.ts";
import { newest } from "../../db/ledger.ts";
import { untilFree } from "../../db/lock.ts";
import { addPerson, hasSignedIn, readPeople } from "../../db/people/people.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { Refusal } from "../../db/refusal.ts";
import { createSite } from "../app.ts";
import type { Config } from "../config.ts";
import { startRendering } from "../rendering.ts";
import { applySettings } from "../settings.ts";
import { createSiteServer } from "../site-server.ts";
import { startWorking } from "../working.ts";
import { createWorld } from "../world.ts";
import { bundledPackage } from "./load.ts";
import { siteOf } from "./person.ts";

/** Serves the site; loads the bundled package first if the ledger is empty. Runs until stopped. */
export async function serve(config: Config): Promise<void> {
  const { database, host, origin, clock } = config;
  const db = openDatabase(database);
  if (!newest(db)) apply(db, planPackage(db, bundledPackage), clock().slice(0, 10));
  applySettings(db, config);
  if (process.platform !== "win32" && statSync(database).mode & 0o077) {
    console.error(
      `others on this machine may read ${database}: chmod 600 keeps its keys from them`,
    );
  }
  const threads = { rendering: startRendering(config), working: startWorking(config) };
  const world = { ...createWorld(db, config), ...threads };
  const app = createSite(world);
  const server = await createSiteServer(app, world, limits);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => server.close(() => db.$client.close()));
  }
  const actual = await listen(server, config);
  const shown = host.includes(":") ? `[${host}]` : host;
  console.log(`Themeline is at ${origin ?? `http://${shown}:${actual}`}/`);
  const link = await ownerLink(db, config);
  if (link) console.log(`To add numbers, sign in once as its owner: ${link}`);
  await warm(app, db);
}

/** Listens, and says at which port; refuses an address that is taken or not of this machine. */
async function listen(server: Server, { host, port }: Config): Promise<number> {
  server.listen(port, host);
  await once(server, "listening").catch((error) => {
    const remedy = "choose others by HOST and PORT";
    throw new Refusal(`cannot listen on ${host}:${port}: ${error.message}; ${remedy}`);
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}

/** On a machine of one's own nobody has to be added: a link that signs in the owner, once. */
async function ownerLink(db: Db, config: Config): Promise<string | null> {
  if (!/^(127\.|localhost$|::1$)/.test(config.host) || config.origin) return null;
  const now = config.clock();
  const people = readPeople(db);
  const isNew = people.length === 0;
  await untilFree(db, 60_000);
  const owner = isNew
    ? await addPerson(db, { handle: "owner", role: "admin" }, { person: null, now })
    : people.find(({ id }) => people.length === 1 && !hasSignedIn(db, id));
  return owner ? `${siteOf(config)}/sign-in/once?key=${newSignInLink(db, owner.id, now)}` : null;
}

const limits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
};

const everyMs = 1_000;

/** Renders the front page now, and anew whenever another process has written to the ledger. */
async function warm(app: ReturnType<typeof createSite>, db: Db) {
  let seen: unknown;
  const render = async (): Promise<void> => {
    if (!db.$client.open) return;
    const version = db.$client.pragma("data_version", { simple: true });
    if (version === seen) return;
    seen = version;
    await app.request("/");
  };
  await render();
  setInterval(() => void render(), everyMs).unref();
}
