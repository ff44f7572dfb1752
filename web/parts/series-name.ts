import { pluralOf } from "../words/unit.ts";

type Identified = { series: string; unit: string };

/** A series in words where its label is not at hand: `claimed operations, country syria`. */
export function seriesName({ series, unit }: Identified): string {
  const [, , ...pairs] = series.split("/");
  const words = pairs.map((pair) => pair.replace("=", " ").replaceAll("-", " "));
  return [pluralOf(unit), ...words].join(", ");
}
