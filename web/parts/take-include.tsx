import { eventKinds } from "../../db/parameters.ts";
import type { PageContext } from "../pages/context.ts";

/** What may be left out of a figure or put into it, where its view knows it. */
export const included = ["interval", "events"] as const;

type IncludeProps = { context: PageContext; asked: readonly (typeof included)[number][] };

/** The step that says what is in the figure and in its files. */
export function TakeInclude({ context: { filter }, asked }: IncludeProps) {
  const shown = asked.includes("interval");
  return (
    <fieldset>
      <legend>4. Include</legend>
      {shown && (
        <label>
          Uncertainty{" "}
          <select name="interval">
            <option value="">as usual</option>
            <option value="wilson" selected={filter.interval === "wilson"}>
              of shares
            </option>
            <option value="poisson" selected={filter.interval === "poisson"}>
              of counts
            </option>
            <option value="none" selected={filter.interval === "none"}>
              none: archive only
            </option>
          </select>
        </label>
      )}
      {asked.includes("events") && (
        <div class="row">
          <span>Events</span>
          {eventKinds.map((kind) => (
            <label>
              <input
                type="checkbox"
                name="events"
                value={kind}
                checked={filter.events.includes(kind)}
              />{" "}
              {kind}
            </label>
          ))}
        </div>
      )}
      <label>
        <input type="checkbox" name="csvType" value="full" checked={filter.csvType === "full"} />{" "}
        every row there is, in files of numbers
      </label>
      <label>
        <input type="checkbox" name="bom" value="1" checked={filter.bom === "1"} /> a mark for
        Excel, in CSV
      </label>
    </fieldset>
  );
}
