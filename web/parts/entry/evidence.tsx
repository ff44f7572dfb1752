import type { Defect } from "../../../db/refusal.ts";
import { asSentence } from "../notices.tsx";
import { MarkedFragment } from "./fragment.tsx";
import type { GridModel } from "./model.ts";

/** Where the numbers stand: said once for all that do not say otherwise. */
export function EntryEvidence({ model }: { model: GridModel }) {
  const { evidence } = model.sheet;
  return (
    <fieldset class="evidence">
      <legend>Where the new numbers stand</legend>
      <label>
        Source
        <input
          id="source"
          name="source"
          value={evidence.source}
          list="sources"
          maxlength={120}
          autocomplete="off"
          required
          {...faulty(model.defects, "source")}
        />
      </label>
      <label>
        Place in it
        <input
          id="locator"
          name="locator"
          value={evidence.locator}
          placeholder="page 3, table 2"
          maxlength={300}
          {...faulty(model.defects, "locator")}
        />
      </label>
      <label>
        The period in its words
        <input id="stated" name="stated" value={evidence.stated} maxlength={120} />
      </label>
      <label class="full">
        The words in which the numbers stand
        <textarea
          id="fragment"
          name="fragment"
          rows={2}
          maxlength={1000}
          {...faulty(model.defects, "fragment")}
        >
          {evidence.fragment}
        </textarea>
      </label>
      <MarkedFragment model={model} />
      <Faults defects={model.defects} />
      <Sources model={model} />
    </fieldset>
  );
}

/** How a field is told apart for which something was refused. */
const faulty = (defects: readonly Defect[], parameter: string) =>
  defects.some((each) => each.parameter === parameter && !each.column)
    ? { "aria-invalid": "true" as const, "aria-describedby": "said-evidence" }
    : {};

function Faults({ defects }: { defects: readonly Defect[] }) {
  const own = defects.filter(({ parameter, column }) => parameter && !column);
  return (
    <div class="remarks full" id="said-evidence" hidden={own.length === 0}>
      {own.map(({ message }) => (
        <p class="refused">
          <b>Refused</b> {asSentence(message)}
        </p>
      ))}
    </div>
  );
}

/** Every source of the ledger, to be found by a part of its id or its title. */
function Sources({ model }: { model: GridModel }) {
  return (
    <datalist id="sources">
      {model.sources.map(({ id, title, publisher, published }) => (
        <option value={id}>{[publisher, published, title].filter(Boolean).join(", ")}</option>
      ))}
    </datalist>
  );
}
