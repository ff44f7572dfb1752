import { encode } from "../../db/filter.ts";
import type { Defect } from "../../db/refusal.ts";
import { addressOf } from "../parts/address.ts";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { asSentence } from "../parts/notices.tsx";
import type { PageContext } from "./context.ts";

/** What was not found: `value` is what was asked for, `allowed` the nearest that there is. */
export type NotFoundProps = { context: PageContext; defect: Defect };

/** An address that leads nowhere, and where one may have meant to go. */
export function NotFoundPage({ context, defect }: NotFoundProps) {
  const near = nearAddresses(context, defect);
  const lede =
    defect.message === "" ? "Nothing stands at this address." : asSentence(defect.message);
  return (
    <Document context={context} title="Not found" description={lede}>
      <Head title="Not found" lede={lede} />
      {near.length > 0 && (
        <>
          <h2>Near to it</h2>
          <ul class="list">
            {near.map(({ address, name }) => (
              <li>
                <a href={address}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="note">
        A number keeps its address for ever.{" "}
        <a href={addressOf(context, "/collections")}>All collections</a>
      </p>
    </Document>
  );
}

/** The same address with what was asked for replaced by what there is. */
function nearAddresses(context: PageContext, { value, allowed = [] }: Defect) {
  if (!value) return [];
  return allowed.flatMap((name) => {
    const path = decodeURIComponent(context.path);
    if (path.includes(value))
      return [{ name, address: addressOf(context, encode(path.replace(value, name))) }];
    if (context.filter.series.includes(value)) {
      return [{ name, address: addressOf(context, context.path, { series: [name] }) }];
    }
    return context.filter.collection === value
      ? [{ name, address: addressOf(context, context.path, { collection: name }) }]
      : [];
  });
}
