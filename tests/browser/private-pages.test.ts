import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newestNumber } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import type { Role } from "../../db/people/schema.ts";
import { setMostAlone } from "../../db/people/second-person.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { openSite, type Site } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const now = () => new Date().toISOString();
async function signedIn(role: Role, handle: string, options = {}): Promise<Page> {
  const { id } = await addPerson(site.db, { handle, role }, { person: null, now: now() });
  const page = await site.open(`/sign-in/once?key=${newSignInLink(site.db, id, now())}`, options);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/account$/);
  return page;
}

/** Five numbers, sent by somebody of whom nothing else is known. */
async function large(handle: string): Promise<string> {
  const actor = { person: null, now: now() };
  const { id } = await addPerson(site.db, { handle, role: "analyst" }, actor);
  const token = addToken(site.db, { person: id, name: "t", scope: "write", days: 1 }, actor);
  const months = ["01", "02", "03", "04", "05"].map((at) => `2014-${at},State-building,7,,`);
  const address = `${site.origin}/api/imports?collection=ihs-conflict-monitor-2017&tick=1`;
  const response = await fetch(address, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "idempotency-key": handle,
      "content-type": "text/csv",
    },
    body: `month,theme,count,total,note\n${months.join("\n")}\n`,
  });
  return (await response.json()).waiting;
}

/** Sends a file, and gives the address of its plan. */
async function planOf(page: Page, text: string): Promise<string> {
  await page.goto(`${site.origin}/imports`);
  await page.locator('select[name="collection"]').selectOption("ihs-conflict-monitor-2017");
  const file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: "See what it would change" }).click();
  await page.getByRole("heading", { name: "What would change" }).waitFor();
  return new URL(page.url()).pathname;
}

/** Records a plan, and gives the number of its revision. */
async function recorded(page: Page, plan: string): Promise<number> {
  await page.goto(site.origin + plan);
  const tick = page.locator('input[name="tick"]');
  if ((await tick.count()) > 0) await tick.check();
  await page.locator('input[name="reason"]').fill("one number");
  await page.getByRole("button", { name: /^Record/ }).click();
  await page.waitForURL(/\/revisions\/\d+$/);
  return Number(page.url().split("/").at(-1));
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: { violations: { id: string; nodes: { html: string }[] }[] } =
    await page.evaluate("axe.run()");
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const looks = [
  ["light", { viewport: { width: 1280, height: 900 } }],
  ["dark, 390 px", { viewport: { width: 390, height: 844 }, colorScheme: "dark" as const }],
] as const;

describe.each(looks)("pages of those who may, %s", (name, options) => {
  test("have no violation and no sideways scroll", async () => {
    setMostAlone(site.db, 3, { person: null, now: now() });
    const waiting = await large(`sender-${name.length}`);
    const page = await signedIn("admin", `admin-${name.length}`, options);
    const month = `2015-0${(name.length % 9) + 1}`;
    const plan = await planOf(page, `month,theme,count\n${month},State-building,5\n`);
    const undo = `/undo/${await recorded(page, plan)}`;
    const another = await planOf(page, `month,theme,count\n${month},State-building,6\n`);
    const paths = ["/account", "/people", "/audit", "/edit", "/edit/event", "/collections/new"];
    for (const path of [...paths, "/waiting", waiting, "/revisions/70", undo, another]) {
      await page.goto(`${site.origin}${path}`);
      expect([path, await violations(page)]).toEqual([path, []]);
      const fits = await page.evaluate("document.documentElement.scrollWidth <= innerWidth");
      expect([path, fits]).toEqual([path, true]);
    }
    await page.context().close();
  });
});

describe("a second person", () => {
  test("sees every number of a large change, and approves it without JavaScript", async () => {
    setMostAlone(site.db, 3, { person: null, now: now() });
    const waiting = await large("sender-of-five");
    const before = newestNumber(site.db);
    const page = await signedIn("editor", "second", { javaScriptEnabled: false });
    await page.goto(`${site.origin}/waiting`);
    await page.locator(`a[href="${waiting}"]`).click();
    expect(await page.locator("tbody tr").count()).toBe(5);
    expect(newestNumber(site.db)).toBe(before);
    await page.getByRole("button", { name: "Decline" }).click();
    expect(await page.getByRole("alert").first().innerText()).toContain("needs a reason");
    const tick = page.getByRole("checkbox");
    if ((await tick.count()) > 0) await tick.check();
    await page.getByRole("button", { name: "Approve and record" }).click();
    await page.waitForURL(/\/revisions\/\d+$/);
    expect(newestNumber(site.db)).toBe(before + 1);
    await page.context().close();
  });
});

describe.each([
  ["wide", { viewport: { width: 1280, height: 900 } }],
  ["dark, 390 px", looks[1][1]],
  ["without JavaScript", { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }],
] as const)("a second step at sign-in, %s", (name, options) => {
  const seen = async (page: Page): Promise<void> => {
    if ("javaScriptEnabled" in options) return;
    expect([page.url(), await violations(page)]).toEqual([page.url(), []]);
    for (const direction of ["ltr", "rtl"]) {
      await page.evaluate(`document.documentElement.dir = "${direction}"`);
      const fits = await page.evaluate("document.documentElement.scrollWidth <= innerWidth");
      expect([page.url(), direction, fits]).toEqual([page.url(), direction, true]);
    }
  };

  test("is set up with a key, asked for at the door, and a recovery code stands for it", async () => {
    const handle = `stepper-${name.length}`;
    const page = await signedIn("analyst", handle, options);
    const password = "kestrel under 40 willows";
    await page.locator('input[name="password"]').fill(password);
    await page.getByRole("button", { name: "Set password" }).click();
    const enter = async (): Promise<void> => {
      await page.goto(`${site.origin}/sign-in`);
      await page.locator('input[name="handle"]').fill(handle);
      await page.locator('input[name="password"]').fill(password);
      await page.getByRole("button", { name: "Sign in" }).click();
    };
    await enter();
    await page.getByRole("link", { name: "Set it up" }).click();
    await seen(page);
    await page.getByRole("button", { name: "Make a key" }).click();
    const key = (await page.locator("code.key").innerText()).replace(/\s/g, "");
    expect(await page.getByRole("img", { name: "The key as a QR code" }).count()).toBe(1);
    await seen(page);
    const totp = new TOTP({ secret: Secret.fromBase32(key) });
    await page.locator('input[name="code"]').fill(totp.generate());
    await page.locator('input[name="old"]').fill(password);
    await page.getByRole("button", { name: "Turn it on" }).click();
    const codes = await page.locator(".codes li").allInnerTexts();
    expect(codes).toHaveLength(8);
    await seen(page);
    await page.getByRole("link", { name: "I have kept them; go on" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await enter();
    await page.waitForURL(/\/sign-in\/code$/);
    await seen(page);
    await page.locator('input[name="code"]').fill("000 000");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    expect(await page.getByRole("alert").innerText()).toContain("not the one shown now");
    await page.getByText("The app is not at hand").click();
    await seen(page);
    await page.locator('input[name="recovery"]').fill(codes[3] ?? "");
    await page.getByRole("button", { name: "Sign in with it" }).click();
    await page.waitForURL(/\/account$/);
    await page.getByRole("link", { name: "Change it" }).click();
    expect(await page.getByText("7 recovery codes left").count()).toBe(1);
    await seen(page);
    await page.context().close();
  });
});
