import type { Comparison } from "../comparison.ts";
import type { PageContext } from "../pages/context.ts";
import { describeDesignEffect } from "../words/compare.ts";
import { unitOfWhole } from "../words/quantity.ts";
import { pluralOf } from "../words/unit.ts";
import { Kept } from "./kept.tsx";
import { MarginNote } from "./margin-note.tsx";

type DesignEffectProps = { context: PageContext; comparison: Comparison };

/** What items that come in sets do to the interval: a field to try it, and where it turns. */
export function DesignEffect({ context, comparison }: DesignEffectProps) {
  const { filter, path } = context;
  const said = describeDesignEffect(comparison, filter);
  if (said === null) return null;
  const units = pluralOf(unitOfWhole(comparison.a.whole));
  return (
    <MarginNote title="Items come in sets">
      <p>
        Intervals treat {units} as independent. Those released together are not: a design effect of
        2.65 stands for sets of 2.65.
      </p>
      <form class="sentence" action={path} data-island="form">
        <Kept filter={filter} except={["deff"]} />
        <label class="field">
          Design effect
          <input
            type="number"
            name="deff"
            min="1"
            max="100"
            step="any"
            value={String(filter.deff)}
            style="inline-size: 6rem"
          />
        </label>
        <button type="submit" class="quiet">
          Apply
        </button>
      </form>
      <p>{said}</p>
    </MarginNote>
  );
}
