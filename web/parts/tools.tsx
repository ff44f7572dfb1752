import { formatAddress } from "../../db/filter.ts";
import type { PageContext } from "../pages/context.ts";

const figures = [["svg", "SVG"]] as const;
const numbers = [
  ["csv", "CSV"],
  ["json", "JSON"],
  ["arrow", "Arrow"],
  ["metadata.json", "metadata"],
] as const;

/** The same address with an extension: the figure and its numbers as files. */
export function Tools({ context: { path, filter } }: { context: PageContext }) {
  const link = ([extension, name]: readonly [string, string]) => (
    <a href={formatAddress(`${path}.${extension}`, filter)}>{name}</a>
  );
  return (
    <p class="tools">
      <a href={formatAddress(`/take${path}`, filter)} data-island="take">
        Take this figure
      </a>
      {figures.map(link)}
      <span>the numbers:</span>
      {numbers.map(link)}
    </p>
  );
}
