import type { Collection } from "../catalogue.ts";

/** Whether the categories of a dimension exclude each other. */
export type Coding = "exclusive" | "multiple" | "unknown";

export const isCoding = (text: string | undefined): text is Coding =>
  text === "exclusive" || text === "multiple" || text === "unknown";

/** What a collection says of one of its dimensions; silence is `unknown`. */
export function codingOf({ coding }: Pick<Collection, "coding">, dimension: string): Coding {
  const pair = (coding ?? "").split(";").find((each) => each.startsWith(`${dimension}=`));
  const word = pair?.split("=")[1];
  return isCoding(word) ? word : "unknown";
}
