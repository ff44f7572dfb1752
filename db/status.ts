/** The letters of SDMX `CL_OBS_STATUS` that the ledger uses, each with what a reader is told. */
export const statuses = {
  A: "complete",
  B: "break: not comparable with earlier periods",
  D: "definition differs",
  E: "estimated or rebuilt",
  L: "not collected",
  M: "cannot exist",
  O: "missing, reason unknown",
  P: "part of the period, or values missing",
  Q: "withheld",
  S: "special event",
  U: "known from a retelling only, or fails a check",
  V: "not yet checked",
} as const;

export type Status = keyof typeof statuses;

/** Only these may stand beside an empty value, and an empty value must have one of them. */
export const emptyStatuses: readonly Status[] = ["L", "M", "O", "Q", "S"];

/** Statuses drawn as a hollow mark. */
export const hollowStatuses: readonly Status[] = ["P", "E", "U", "V"];

export const isStatus = (text: string): text is Status => Object.hasOwn(statuses, text);
