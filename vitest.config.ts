import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: "tests/real-ledger-setup.ts",
    reporters: ["default", "./tests/reporter.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
