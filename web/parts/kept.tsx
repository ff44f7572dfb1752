import { type Filter, formatFilter } from "../../db/filter.ts";
import type { ParameterName } from "../../db/parameters.ts";

type KeptProps = { filter: Filter; except: readonly ParameterName[] };

/** The parameters that a form does not ask for, so that it keeps them. */
export function Kept({ filter, except }: KeptProps) {
  const asked: readonly string[] = except;
  const pairs = [...new URLSearchParams(formatFilter(filter))];
  return (
    <>
      {pairs
        .filter(([name]) => !asked.includes(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
