import type { Reporter, TestModule } from "vitest/node";

/** Ends the run with one plain line of counts; a file that could not run counts as failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const passed = states.filter((state) => state === "passed").length;
    const failed = states.filter((state) => state === "failed").length + broken + errors.length;
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }
}
