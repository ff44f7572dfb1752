import { Resvg } from "@resvg/resvg-js";
import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { decodeQR } from "qr/decode.js";
import { describe, expect, test } from "vitest";
import { readAudit } from "../../db/people/audit.ts";
import { hashPassword } from "../../db/people/password.ts";
import { addPerson, erasePerson, mayAct, setPassword } from "../../db/people/people.ts";
import {
  devices,
  people,
  type Role,
  recoveryCodes,
  roles,
  secondSteps,
} from "../../db/people/schema.ts";
import { resetStep } from "../../db/people/second-step.ts";
import { newSignInLink, openSession } from "../../db/people/sessions.ts";
import { askStep } from "../../db/people/step-rule.ts";
import { addToken } from "../../db/people/tokens.ts";
import { stepOfCode } from "../../db/people/totp.ts";
import { createApp } from "../../server/app.ts";
import { person as personCommand } from "../../server/commands/person.ts";
import { actions } from "../../server/routes/index.ts";
import { openLedgerFile } from "../ledger-file.ts";

const { db, path: database } = openLedgerFile();
const noon = Date.parse("2026-11-20T12:00:00.000Z");
let now = new Date(noon).toISOString();
/** So many seconds after noon; every test has a time of its own, as no code is taken twice. */
const at = (seconds: number): void => {
  now = new Date(noon + seconds * 1000).toISOString();
};
const app = createApp(db, { clock: () => now });
const host = { person: null, now };
const password = "correct horse battery";
const cheap = await hashPassword(password, 2);
const street = "203.0.113.5";

type Browser = { cookies: Map<string, string>; from: string };
const newBrowser = (from = street): Browser => ({ cookies: new Map(), from });

/** Asks as a browser would: with its cookies, and keeping those it is given. */
async function ask(browser: Browser, to: string, form?: Record<string, string>) {
  const cookie = [...browser.cookies].map((each) => each.join("=")).join("; ");
  const response = await app.request(
    to,
    {
      method: form ? "POST" : "GET",
      headers: { "sec-fetch-site": "same-origin", ...(cookie ? { cookie } : {}) },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    },
    { incoming: { socket: { remoteAddress: browser.from } } },
  );
  for (const each of response.headers.getSetCookie()) {
    expect(each).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
    if (value) browser.cookies.set(name, value);
    else browser.cookies.delete(name);
  }
  return {
    status: response.status,
    to: response.headers.get("location"),
    text: await response.text(),
  };
}

async function newPerson(handle: string, role: Role = "analyst"): Promise<string> {
  const { id } = await addPerson(db, { handle, role }, host);
  db.update(people).set({ password: cheap }).where(eq(people.id, id)).run();
  return id;
}

const keyOnPage = /<code class="key"[^>]*>([A-Z2-7 ]+)</;

const signIn = (browser: Browser, handle: string) => ask(browser, "/sign-in", { handle, password });

const codeOf = (key: string, seconds = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({
    timestamp: Date.parse(now) + seconds * 1000,
  });

/** Somebody with a second step, set up through the pages; with their key, codes and browser. */
async function withStep(handle: string, role: Role = "analyst") {
  const id = await newPerson(handle, role);
  const browser = newBrowser();
  await signIn(browser, handle);
  await ask(browser, "/account/second-step", {});
  const page = (await ask(browser, "/account/second-step")).text;
  const key = keyOnPage.exec(page)?.[1]?.replaceAll(" ", "") ?? "";
  const code = codeOf(key);
  const done = await ask(browser, "/account/second-step/confirm", { code, old: password });
  const codes = [...done.text.matchAll(/<code>([0-9a-z-]{19})</g)].map(([, each = ""]) => each);
  return { id, key, browser, page, codes, done };
}

const account = async (browser: Browser): Promise<number> =>
  (await ask(browser, "/account")).status;

describe("a code of an app", () => {
  // RFC 6238, Appendix B, SHA-1: the last six of its eight digits, key "12345678901234567890".
  const key = new Secret({ buffer: new TextEncoder().encode("12345678901234567890").buffer })
    .base32;
  test.each([
    [59, "94287082"],
    [1_111_111_109, "07081804"],
    [1_111_111_111, "14050471"],
    [1_234_567_890, "89005924"],
    [2_000_000_000, "69279037"],
    [20_000_000_000, "65353130"],
  ])("at %i s is that of RFC 6238: %s", (seconds, code) => {
    const at = (shift: number) => new Date((seconds + shift) * 1000).toISOString();
    const step = Math.floor(seconds / 30);
    expect(stepOfCode(key, code.slice(2), at(0))).toBe(step);
    expect(stepOfCode(key, code.slice(2), at(30))).toBe(step);
    expect(stepOfCode(key, code.slice(2), at(-30))).toBe(step);
    expect(stepOfCode(key, code.slice(2), at(60))).toBe(null);
    expect(stepOfCode(key, code.slice(2), at(-60))).toBe(null);
  });

  test("is read in the digits of any script, and with a space", () => {
    const at = new Date(59_000).toISOString();
    for (const code of ["287 082", "٢٨٧٠٨٢", "۲۸۷۰۸۲", "２８７０８２"]) {
      expect([code, stepOfCode(key, code, at)]).toEqual([code, 1]);
    }
    for (const code of ["", "28708", "2870820", "28708a", "٢87082", "-87082"]) {
      expect([code, stepOfCode(key, code, at)]).toEqual([code, null]);
    }
  });
});

describe("setting up a second step", () => {
  test("shows its key as letters and as a QR code that an app reads, and asks for nothing yet", async () => {
    at(0);
    await newPerson("draft");
    const browser = newBrowser();
    await signIn(browser, "draft");
    expect((await ask(browser, "/account/second-step")).text).toContain("Make a key");
    expect((await ask(browser, "/account/second-step", {})).to).toBe("/account/second-step");
    const { text } = await ask(browser, "/account/second-step");
    const key = keyOnPage.exec(text)?.[1] ?? "";
    expect(key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    const [drawing = ""] = /<svg class="qr".*?<\/svg>/s.exec(text) ?? [];
    const svg = drawing.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
    const image = new Resvg(svg, { fitTo: { mode: "width", value: 480 } }).render();
    const { width, height } = image;
    const read = decodeQR({ width, height, data: new Uint8Array(image.pixels) });
    expect(read).toBe(
      `otpauth://totp/Themeline:draft?issuer=Themeline&secret=${key.replaceAll(" ", "")}&algorithm=SHA1&digits=6&period=30`,
    );
    expect(text).toContain(`href="${read.replaceAll("&", "&amp;")}"`);
    expect((await signIn(newBrowser(), "draft")).to).toBe("/account");
  });

  test("needs a code of that key, and the password", async () => {
    at(60);
    await newPerson("careful");
    const browser = newBrowser();
    await signIn(browser, "careful");
    await ask(browser, "/account/second-step", {});
    const { text } = await ask(browser, "/account/second-step");
    const key = keyOnPage.exec(text)?.[1]?.replaceAll(" ", "") ?? "";
    const confirm = (code: string, old: string) =>
      ask(browser, "/account/second-step/confirm", { code, old });
    expect((await confirm(codeOf(key, 300), password)).text).toContain("is not the one shown now");
    expect((await confirm(codeOf(key), "wrong wrong wrong")).text).toContain("is another one");
    expect((await signIn(newBrowser(), "careful")).to).toBe("/account");
    expect((await confirm(codeOf(key), password)).status).toBe(200);
    expect((await signIn(newBrowser(), "careful")).to).toBe("/sign-in/code");
    // A second key would take the place of the first without a code of it.
    expect((await ask(browser, "/account/second-step", {})).status).toBe(422);
  });

  test("gives eight recovery codes once, ends all other sessions, and never shows the key again", async () => {
    at(120);
    await newPerson("ender");
    const [here, there] = [newBrowser(), newBrowser()];
    await signIn(there, "ender");
    await signIn(here, "ender");
    await ask(here, "/account/second-step", {});
    const { text } = await ask(here, "/account/second-step");
    const key = keyOnPage.exec(text)?.[1] ?? "";
    const code = codeOf(key.replaceAll(" ", ""));
    const done = await ask(here, "/account/second-step/confirm", { code, old: password });
    expect(new Set(done.text.match(/<code>[0-9a-z]{4}(-[0-9a-z]{4}){3}</g)).size).toBe(8);
    expect([await account(here), await account(there)]).toEqual([200, 303]);
    const later = (await ask(here, "/account/second-step")).text;
    expect(later).toContain("8 recovery codes left");
    expect(later).not.toContain(key);
    expect(later).not.toMatch(/<code>[0-9a-z]{4}(-[0-9a-z]{4}){3}|class="qr"/);
  });
});

describe("signing in with a second step", () => {
  test("the password alone opens nothing; with the code it opens one session", async () => {
    at(180);
    const { key } = await withStep("both");
    at(240);
    const browser = newBrowser();
    expect((await signIn(browser, "both")).to).toBe("/sign-in/code");
    expect([...browser.cookies.keys()]).toEqual(["__Host-themeline-code"]);
    expect(await account(browser)).toBe(303);
    const page = (await ask(browser, "/sign-in/code")).text;
    expect(page).toContain('autocomplete="one-time-code"');
    expect(page).toContain('inputmode="numeric"');
    const wrong = await ask(browser, "/sign-in/code", { code: codeOf(key, 300) });
    expect([wrong.status, await account(browser)]).toEqual([401, 303]);
    const right = await ask(browser, "/sign-in/code", { code: codeOf(key) });
    expect([right.status, right.to, await account(browser)]).toEqual([303, "/account", 200]);
    expect(browser.cookies.has("__Host-themeline-code")).toBe(false);
  });

  test("a code is taken once, in whichever browser, and none older than it afterwards", async () => {
    at(300);
    const { key } = await withStep("once");
    at(360);
    const code = codeOf(key);
    const tries = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const browser = newBrowser();
        await signIn(browser, "once");
        return (await ask(browser, "/sign-in/code", { code })).status;
      }),
    );
    expect(tries.sort()).toEqual([303, 401, 401, 401, 401]);
    const browser = newBrowser();
    await signIn(browser, "once");
    expect((await ask(browser, "/sign-in/code", { code: codeOf(key, -30) })).status).toBe(401);
    expect((await ask(browser, "/sign-in/code", { code: codeOf(key, 30) })).status).toBe(303);
  });

  test("a code taken under a clock that ran ahead refuses none when it is set right", async () => {
    at(3_600 * 24 * 400);
    const { key } = await withStep("ahead");
    at(420);
    const browser = newBrowser();
    await signIn(browser, "ahead");
    expect((await ask(browser, "/sign-in/code", { code: codeOf(key) })).status).toBe(303);
  });

  test("each recovery code signs in once, however it is typed", async () => {
    at(480);
    const { id, codes } = await withStep("lost");
    const [first = "", second = ""] = codes;
    const typed = first.toUpperCase().replaceAll("-", " ").replaceAll("0", "O");
    const use = async (recovery: string) => {
      const browser = newBrowser();
      await signIn(browser, "lost");
      return (await ask(browser, "/sign-in/code", { recovery })).status;
    };
    expect([await use(typed), await use(first), await use(second)]).toEqual([303, 401, 303]);
    const { entries } = readAudit(db, { person: id, action: "used a recovery code" });
    expect(entries).toHaveLength(2);
    const other = await withStep("other-loser");
    expect(await use(other.codes[0] ?? "")).toBe(401);
  });

  test("a recovery code that opened nothing is not used up", async () => {
    at(6_500);
    const { codes } = await withStep("interrupted");
    const [recovery = ""] = codes;
    const browser = newBrowser();
    await signIn(browser, "interrupted");
    const refuse = "before insert on sessions begin select raise(abort, 'the disk is full'); end";
    db.$client.exec(`create trigger no_session ${refuse}`);
    expect((await ask(browser, "/sign-in/code", { recovery })).status).toBe(500);
    db.$client.exec("drop trigger no_session");
    expect((await ask(browser, "/sign-in/code", { recovery })).to).toBe("/account");
  });

  test("what was begun ends after ten minutes, with a new password, and in another browser", async () => {
    at(540);
    const { id, key } = await withStep("begun");
    at(600);
    const browser = newBrowser();
    await signIn(browser, "begun");
    const stranger = newBrowser();
    const late = [401, expect.stringContaining("ten minutes only. Sign in again.")];
    const typeCode = async (each: Browser) => {
      const { status, text } = await ask(each, "/sign-in/code", { code: codeOf(key) });
      return [status, text];
    };
    expect(await typeCode(stranger)).toEqual(late);
    at(600 + 601);
    expect(await typeCode(browser)).toEqual(late);
    await signIn(browser, "begun");
    await setPassword(db, id, password, { person: id, now });
    expect(await typeCode(browser)).toEqual(late);
    expect(await account(browser)).toBe(303);
  });

  test("what was begun under a clock that ran ahead is nothing once it is set right", async () => {
    at(8_000 + 3_600);
    await withStep("begun-ahead");
    const browser = newBrowser();
    await signIn(browser, "begun-ahead");
    expect((await ask(browser, "/sign-in/code")).status).toBe(200);
    at(8_000);
    expect((await ask(browser, "/sign-in/code")).to).toBe("/sign-in");
  });

  test("a link stands for the password, not for the code; then a new password needs no old one", async () => {
    at(1_300);
    const { id, key } = await withStep("forgetful");
    at(1_360);
    const browser = newBrowser();
    const once = { key: newSignInLink(db, id, now) };
    expect((await ask(browser, "/sign-in/once", once)).to).toBe("/sign-in/code");
    await ask(browser, "/sign-in/code", { code: codeOf(key) });
    expect((await ask(browser, "/account")).text).not.toContain("Old password");
    const set = await ask(browser, "/account/password", { password: "another horse battery" });
    expect(set.status).toBe(303);
    const fresh = newBrowser();
    const words = { handle: "forgetful", password: "another horse battery" };
    expect((await ask(fresh, "/sign-in", words)).to).toBe("/sign-in/code");
    // Who came by the password is asked for it, and so is who came by a link long ago.
    at(1_420);
    await ask(fresh, "/sign-in/code", { code: codeOf(key) });
    expect((await ask(fresh, "/account")).text).toContain("Old password");
  });
});

describe("guessing codes", () => {
  test("ten tries of an account in a quarter of an hour, from all networks together", async () => {
    at(2_000);
    const { key, browser: known } = await withStep("guessed");
    at(2_060);
    const states: number[] = [];
    for (let each = 0; each < 12; each += 1) {
      const browser = newBrowser(`198.51.${each}.1`);
      await signIn(browser, "guessed");
      states.push((await ask(browser, "/sign-in/code", { code: codeOf(key, 600) })).status);
    }
    expect(states).toEqual([...Array(10).fill(401), 429, 429]);
    // Its owner gets in where they have before; elsewhere not until the quarter is over.
    const elsewhere = newBrowser("192.0.2.9");
    await signIn(elsewhere, "guessed");
    expect((await ask(elsewhere, "/sign-in/code", { code: codeOf(key) })).status).toBe(429);
    await signIn(known, "guessed");
    expect((await ask(known, "/sign-in/code", { code: codeOf(key) })).status).toBe(303);
    expect((await ask(known, "/account")).text).toContain("10 wrong codes were typed");
  });

  test("after a hundred wrong in a row only a known browser is let on, until somebody unlocks", async () => {
    at(4_000);
    const { id, key, browser: known } = await withStep("besieged");
    const guess = async () => {
      const browser = newBrowser(`198.51.${Math.floor(Date.parse(now) / 1000) % 250}.1`);
      await signIn(browser, "besieged");
      return ask(browser, "/sign-in/code", { code: codeOf(key, 600) });
    };
    for (let quarter = 0; quarter < 10; quarter += 1) {
      at(4_000 + 901 * (quarter + 1));
      for (let each = 0; each < 10; each += 1) expect((await guess()).status).toBe(401);
    }
    at(4_000 + 901 * 12);
    expect((await guess()).text).toContain("Too many wrong codes");
    const elsewhere = newBrowser("192.0.2.9");
    const come = async (browser: Browser) => {
      await signIn(browser, "besieged");
      return (await ask(browser, "/sign-in/code", { code: codeOf(key) })).status;
    };
    expect(await come(elsewhere)).toBe(401);
    const config = { port: 4680, host: "127.0.0.1", database, origin: null, clock: () => now };
    at(4_000 + 901 * 12 + 1);
    await personCommand(config, ["unlock", "besieged"], { role: "analyst" });
    at(4_000 + 901 * 12 + 2);
    expect(await come(elsewhere)).toBe(303);
    db.update(secondSteps).set({ failures: 100 }).where(eq(secondSteps.person, id)).run();
    at(4_000 + 901 * 13);
    expect(await come(known)).toBe(303);
  });
});

describe("turning it off", () => {
  test("needs the password and a code, and leaves neither key nor recovery codes", async () => {
    at(20_000);
    const { id, key, browser, codes } = await withStep("quitter");
    at(20_060);
    const off = (code: string, old: string) =>
      ask(browser, "/account/second-step/off", { code, old });
    expect((await off(codeOf(key, 300), password)).status).toBe(422);
    expect((await off(codeOf(key), "wrong wrong wrong")).status).toBe(422);
    expect((await signIn(newBrowser(), "quitter")).to).toBe("/sign-in/code");
    expect((await off(codes[0] ?? "", password)).to).toBe("/account/second-step");
    expect((await signIn(newBrowser(), "quitter")).to).toBe("/account");
    expect(rowsOf(id)).toEqual([0, 0]);
  });

  test("new recovery codes need them, too, and void those before", async () => {
    at(21_000);
    const { key, browser, codes } = await withStep("renewer");
    at(21_060);
    const renew = (code: string, old: string) =>
      ask(browser, "/account/second-step/codes", { code, old });
    expect((await renew(codeOf(key), "wrong wrong wrong")).status).toBe(422);
    const { text } = await renew(codeOf(key), password);
    const fresh = [...text.matchAll(/<code>([0-9a-z-]{19})</g)].map(([, each = ""]) => each);
    expect(fresh).toHaveLength(8);
    const door = newBrowser();
    await signIn(door, "renewer");
    expect((await ask(door, "/sign-in/code", { recovery: codes[0] ?? "" })).status).toBe(401);
    expect((await ask(door, "/sign-in/code", { recovery: fresh[0] ?? "" })).status).toBe(303);
  });

  test("an admin resets another's, which ends their sessions and is noted; not their own", async () => {
    at(22_000);
    const admin = await withStep("chief", "admin");
    const { id, browser } = await withStep("loser");
    const reset = (whose: string) =>
      ask(admin.browser, "/people/change", { id: whose, verb: "reset-step" });
    expect((await ask(admin.browser, "/people")).text).toContain("Reset second step");
    expect((await reset(id)).to).toBe("/people");
    expect(await account(browser)).toBe(303);
    expect((await signIn(newBrowser(), "loser")).to).toBe("/account");
    const { entries } = readAudit(db, { person: admin.id, action: "turned off the second step" });
    expect(entries.map(({ person, subject }) => [person, subject])).toEqual([[admin.id, id]]);
    expect((await reset(admin.id)).text).toContain("Turn off your own at your account");
    expect((await reset(id)).text).toContain("nothing to reset");
  });

  test("a reset ends what was begun at the door, and knows no browser of theirs any more", async () => {
    at(24_000);
    const { id } = await withStep("begun-and-reset");
    const begun = newBrowser();
    await signIn(begun, "begun-and-reset");
    expect((await ask(begun, "/sign-in/code")).status).toBe(200);
    resetStep(db, id, host);
    expect((await ask(begun, "/sign-in/code")).to).toBe("/sign-in");
    expect(db.select().from(devices).where(eq(devices.person, id)).all()).toEqual([]);
  });

  test("themeline person reset-second-step does it on the host", async () => {
    at(23_000);
    const { id } = await withStep("stranded", "admin");
    const config = { port: 4680, host: "127.0.0.1", database, origin: null, clock: () => now };
    const run = (handle: string) =>
      personCommand(config, ["reset-second-step", handle], { role: "analyst" });
    expect(await run("Stranded")).toContain("stranded signs in without a second step now");
    expect(rowsOf(id)).toEqual([0, 0]);
    await expect(run("stranded")).rejects.toThrow("nothing to reset");
    await expect(run("nobody")).rejects.toThrow("unknown handle: nobody");
  });
});

const rowsOf = (id: string): number[] =>
  [secondSteps, recoveryCodes].map(
    (table) => db.select().from(table).where(eq(table.person, id)).all().length,
  );

describe("the rule that who writes needs a second step", () => {
  const pathOf = (path: string): string => path.replace(/:id\{.*\}/, "x/y").replace(/:\w+/g, "x");
  const writing = actions.filter(({ who }) => who !== "anyone" && who !== "reader");
  const opened = async (role: Role, cookie: string): Promise<string[]> => {
    const open: string[] = [];
    for (const { method, path, who } of writing) {
      if (who === "anyone" || !mayAct(role, who)) continue;
      const headers = { cookie, "sec-fetch-site": "same-origin" };
      const response = await app.request(pathOf(path), { method, headers });
      const isLed = response.headers.get("location") === "/account/second-step";
      if (response.status !== 403 && !isLed) open.push(`${role} ${method} ${path}`);
    }
    return open;
  };

  test("every route of theirs is shut to them until they have one, tokens of theirs stay good", async () => {
    at(30_000);
    const ids = new Map<Role, string>();
    for (const role of roles) ids.set(role, await newPerson(`ruled-${role}`, role));
    const cookieOf = (role: Role): string =>
      `__Host-themeline=${openSession(db, ids.get(role) ?? "", now)}`;
    const token = addToken(
      db,
      { person: ids.get("analyst") ?? "", name: "t", scope: "write", days: 1 },
      { person: null, now },
    );
    // The control: without the rule each of them is open to somebody.
    expect((await opened("admin", cookieOf("admin"))).length).toBe(writing.length);
    askStep(db, true, { person: null, now });
    for (const role of roles) expect(await opened(role, cookieOf(role))).toEqual([]);
    const send = { method: "POST", headers: { authorization: `Bearer ${token}` } };
    expect((await app.request("/api/imports", send)).status).toBe(400);
    askStep(db, false, { person: null, now });
  });

  test("at sign-in they are led to set it up; then they write, and make tokens", async () => {
    at(31_000);
    await newPerson("led");
    const boss = await withStep("ruler", "admin");
    const rule = (asked: string) => ask(boss.browser, "/people/second-step", { asked });
    expect((await rule("perhaps")).status).toBe(422);
    expect((await rule("yes")).to).toBe("/people");
    at(31_060);
    const browser = newBrowser();
    expect((await signIn(browser, "led")).to).toBe("/account/second-step");
    expect((await ask(browser, "/account")).text).toContain("everybody who writes needs");
    expect((await ask(browser, "/account")).text).toContain("signed in as led, analyst");
    const makeToken = () =>
      ask(browser, "/account/tokens", { name: "t", days: "9", scope: "read" });
    expect((await makeToken()).text).toContain("Set up the second step first");
    expect((await ask(browser, "/imports")).to).toBe("/account/second-step");
    await ask(browser, "/account/second-step", {});
    const { text } = await ask(browser, "/account/second-step");
    const key = keyOnPage.exec(text)?.[1]?.replaceAll(" ", "") ?? "";
    const words = { code: codeOf(key), old: password };
    const done = await ask(browser, "/account/second-step/confirm", words);
    expect(done.text).toContain("The second step is on");
    expect(done.text).not.toContain("you may only read");
    expect((await ask(browser, "/imports")).status).toBe(200);
    expect((await makeToken()).text).toContain("shown this once");
    // Whoever turns it off is back where they were.
    at(31_120);
    await ask(browser, "/account/second-step/off", { code: codeOf(key), old: password });
    expect((await ask(browser, "/imports")).to).toBe("/account/second-step");
    const { id } = await addPerson(db, { handle: "newcomer", role: "analyst" }, host);
    const first = newBrowser();
    const once = { key: newSignInLink(db, id, now) };
    expect((await ask(first, "/sign-in/once", once)).to).toBe("/account");
    expect((await ask(first, "/account")).text).toContain("You have no password yet");
    await newPerson("mere-reader", "reader");
    expect((await signIn(newBrowser(), "mere-reader")).to).toBe("/account");
    expect((await rule("no")).to).toBe("/people");
    expect((await ask(browser, "/imports")).status).toBe(200);
  });
});

describe("what is kept", () => {
  test("no recovery code, no code and no cookie is in the file; the key is, and goes with its person", async () => {
    at(40_000);
    const { key, codes, browser } = await withStep("kept");
    const bytes = (): string => db.$client.serialize().toString("latin1");
    const plain = codes.map((code) => code.replaceAll("-", ""));
    for (const secret of [...codes, ...plain, ...browser.cookies.values()]) {
      expect(bytes()).not.toContain(secret);
    }
    expect(bytes()).toContain(key);
    const noted = JSON.stringify(readAudit(db, {}).entries);
    expect(noted).not.toContain(key);
    await ask(browser, "/account/second-step/off", { code: codes[0] ?? "", old: password });
    expect(bytes()).not.toContain(key);
    at(40_060);
    const other = await withStep("erased");
    expect(bytes()).toContain(other.key);
    erasePerson(db, other.id, { person: null, now });
    expect(bytes()).not.toContain(other.key);
    expect(rowsOf(other.id)).toEqual([0, 0]);
  });
});
