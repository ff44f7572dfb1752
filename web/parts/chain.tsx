import type { Source } from "../../db/catalogue.ts";
import type { PageContext } from "../pages/context.ts";
import { sourceAddress } from "./address.ts";
import { shortName } from "./source-link.tsx";

export type Link = { source: Source; depth: number };

/** The sources that repeat one another, each under the one it repeats. */
export function chainOf(origin: Source, repeating: readonly Source[], depth = 0): Link[] {
  const next = repeating.filter(({ derived_from }) => derived_from === origin.id);
  return [
    { source: origin, depth },
    ...next.flatMap((source) => chainOf(source, repeating, depth + 1)),
  ];
}

type ChainProps = {
  context: PageContext;
  origin: Source;
  repeating: readonly Source[];
  current: string;
};

/** One count and everybody who repeats it: a repetition is no second count. */
export function Chain({ context, origin, repeating, current }: ChainProps) {
  return (
    <ul class="sources">
      {chainOf(origin, repeating).map(({ source, depth }) => (
        <li class="chain" style={`--depth:${depth}`}>
          {source.id === current ? (
            <b>{shortName(source)}</b>
          ) : (
            <a href={sourceAddress(context, source.id)}>{shortName(source)}</a>
          )}
          {depth > 0 && <span class="quiet"> repeats it</span>}
        </li>
      ))}
    </ul>
  );
}
