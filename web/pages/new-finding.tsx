import type { Defect } from "../../db/refusal.ts";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import type { PageContext } from "./context.ts";

type NewFindingProps = {
  context: PageContext;
  form: Readonly<Record<string, string>>;
  defects: readonly Defect[];
};

/** Saving the address of a view with its sentence. */
export function NewFindingPage({ context, form, defects }: NewFindingProps) {
  const lede = "The address of a view with the sentence it supports, pinned to its numbers of now.";
  return (
    <Document context={context} title="Save a finding" description={lede}>
      <Head title="Save a finding" lede={lede} />
      <Problems defects={defects} />
      <form class="lines" action="/findings" method="post">
        <label>
          Address of the view{" "}
          <input name="address" value={form.address} required maxlength={2000} />
        </label>
        <label>
          Short name, such as state-building-2017{" "}
          <input
            name="slug"
            value={form.slug}
            required
            maxlength={60}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
          />
        </label>
        <label>
          Sentence, or empty for one that is made from the numbers{" "}
          <input name="sentence" value={form.sentence} maxlength={600} />
        </label>
        <button type="submit">Save it</button>
      </form>
      <Part title="Numbers in a sentence">
        <p class="text">
          A number that the view does not give is refused. A number named in braces is filled in,
          and again when the ledger changes: <code>{"{value series/period}"}</code>, <code>n</code>{" "}
          for its whole, <code>share</code>, <code>interval</code>; and of two periods{" "}
          <code>{"{change series/2017-01 series/2017-12}"}</code>, which says rose or fell,{" "}
          <code>sum</code> and <code>part</code>.
        </p>
      </Part>
    </Document>
  );
}
