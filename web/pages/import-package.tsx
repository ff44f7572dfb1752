import type { Plan } from "../../db/import/plan.ts";
import type { Defect } from "../../db/refusal.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { DropButton } from "../parts/drop-button.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import { formatNumber } from "../words/number.ts";
import type { PageContext } from "./context.ts";

type PackageProps = {
  context: PageContext;
  name: string;
  /** Null where the package cannot be read. */
  plan: Plan | null;
  defects: readonly Defect[];
};

/** More than this are counted, not listed. */
const listed = 200;

/** What a package would change: its catalogue first, then its numbers by source. */
export function PackagePage({ context, name, plan, defects }: PackageProps) {
  const title = plan ? "What the package would change" : "This package cannot be read";
  const lede = plan
    ? `${formatNumber(plan.added.length)} added, ${formatNumber(plan.changed.length)} changed, ${formatNumber(plan.unchanged)} unchanged. Nothing is written yet.`
    : "Mend it at the places below, pack it again, and send it again.";
  const isReady = plan !== null && plan.steps.length > 0 && plan.conflicts.length === 0;
  return (
    <Document context={context} title={title} description={lede}>
      <Head title={title} lede={lede} sub={name} />
      <Problems defects={defects} />
      <form class="lines" action={context.path} method="post">
        {isReady && (
          <button type="submit" name="verb" value="record">
            Record {counted(plan.steps.length, "revision")}
          </button>
        )}
        {plan && !isReady && <p>{whyNot(plan)}</p>}
        <DropButton label="Drop the package" />
      </form>
      {plan && (
        <Changes
          title="Changed here since: take these out of the package"
          changes={plan.conflicts}
        />
      )}
      {plan && <Changes title="Changed" changes={plan.changed} />}
      {plan && <Changes title="Added" changes={plan.added} />}
    </Document>
  );
}

const whyNot = ({ conflicts }: Plan): string =>
  conflicts.length > 0
    ? "Some of it was changed here since, so nothing can be recorded."
    : "The ledger holds all of it already.";

function Changes({ title, changes }: { title: string; changes: Plan["added"] }) {
  if (changes.length === 0) return null;
  const left = changes.length - listed;
  return (
    <Part title={title}>
      <ul>
        {changes.slice(0, listed).map(({ noun, append }) => (
          <li>
            <span class="quiet">{noun}</span> {append.id}
          </li>
        ))}
      </ul>
      {left > 0 && <p class="quiet">And {formatNumber(left)} more.</p>}
    </Part>
  );
}
