import type { Job, Made } from "./job.ts";
import { print } from "./print.ts";

/**
 * A program of its own that makes one file after another, as its parent sends them: what draws too
 * long or too much ends this process, not the server. It ends with its parent.
 */
process.on("message", async (job: Job) => {
  process.send?.(await make(job));
});
process.on("disconnect", () => process.exit());

async function make(job: Job): Promise<Made> {
  try {
    return { bytes: await print(job) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
