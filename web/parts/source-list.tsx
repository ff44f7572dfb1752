import type { Source } from "../../db/catalogue.ts";
import type { PageContext } from "../pages/context.ts";
import { sourceAddress } from "./address.ts";
import { Part } from "./head.tsx";
import { Reference } from "./source-link.tsx";

type SourceListProps = { context: PageContext; sources: readonly Source[] };

/** The publications behind a page, each opening its own. */
export function SourceList({ context, sources }: SourceListProps) {
  return (
    <Part title="Sources">
      <ul class="list">
        {sources.map((source) => (
          <li>
            <a href={sourceAddress(context, source.id)}>
              <Reference source={source} />
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}
