import type { FindingReading } from "../findings.ts";

const words = { current: "Current", stale: "Stale", withdrawn: "Withdrawn" } as const;
const looks = { current: "added", stale: "changed", withdrawn: "withdrawn" } as const;

/** One word for whether a finding still holds. */
export const StatusWord = ({ status }: Pick<FindingReading, "status">) => (
  <span class={looks[status]}>{words[status]}.</span>
);
