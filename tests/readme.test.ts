import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../db/root.ts";
import { createApp } from "../server/app.ts";
import { openRealLedger } from "./real-ledger.ts";

const text = readFileSync(join(root, "README.md"), "utf8");
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);
const app = createApp(openRealLedger().db);

describe("README.md", () => {
  const addresses = [...text.matchAll(/`(\/(?:trends|themes|coverage|observations)[^`\s]*)`/g)].map(
    ([, address]) => address ?? "",
  );

  test.each(addresses)("%s answers", async (address) => {
    const { status } = await app.request(address);
    expect([200, 303]).toContain(status);
  });

  test("names at least one address for each question it lists", () => {
    expect(addresses.length).toBeGreaterThan(4);
  });

  test("names only scripts, files and folders that are there", () => {
    const named = [...text.matchAll(/npm run (\w+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !scripts[name])).toEqual([]);
    const files = [...text.matchAll(/`((?:db|web|server)\/[\w./-]+)`/g)].map(
      ([, file]) => file ?? "",
    );
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const pictures = [...text.matchAll(/\]\(([\w./-]+\.png)\)/g)].map(([, file]) => file ?? "");
    expect(pictures.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(pictures).toHaveLength(1);
  });
});
