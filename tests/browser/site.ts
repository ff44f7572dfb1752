import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { Db } from "../../db/database.ts";
import { createSite } from "../../server/app.ts";
import type { Config } from "../../server/config.ts";
import { createSiteServer } from "../../server/site-server.ts";
import { createWorld } from "../../server/world.ts";
import { openRealLedger } from "../real-ledger.ts";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The real site on a loopback port, and a browser to look at it with. */
export type Site = {
  db: Db;
  origin: string;
  open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
};

export async function openSite(config: Partial<Config> = {}): Promise<Site> {
  const { db } = openRealLedger();
  const world = createWorld(db, config);
  const server = await createSiteServer(createSite(world), world);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args,
  });
  return {
    db,
    origin,
    async open(path, options = {}) {
      const context = await browser.newContext({ baseURL: origin, ...options });
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
