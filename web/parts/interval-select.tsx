import type { Filter } from "../../db/filter.ts";
import { Select } from "./fields.tsx";

/** Whether the items are looked at as a sample with chance in it, or as the archive that they are. */
export const IntervalSelect = ({ filter }: { filter: Filter }) => (
  <Select
    label="and"
    name="interval"
    value={filter.interval === "none" ? "none" : ""}
    options={[
      { value: "", label: "intervals for chance variation" },
      { value: "none", label: "archive only" },
    ]}
  />
);
