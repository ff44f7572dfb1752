import type { Job } from "./job.ts";

/** What a figure never holds: whatever would read another file or run. */
const foreign = /<(?:image|use|foreignObject|script|style|a|feImage)[\s/>]/;

/** The file that a job asks for. What draws is loaded when it is first needed. */
export async function print(job: Job): Promise<Uint8Array> {
  const found = foreign.exec(job.svg)?.[0];
  if (found) throw new Error(`a figure holds no ${found}`);
  if (job.kind === "png") return (await import("./png.ts")).printPng(job);
  if (job.kind === "pdf") return (await import("./pdf.ts")).printPdf(job);
  return Buffer.from((await import("./outline.ts")).printOutline(job));
}
