import type { Source } from "../../db/catalogue.ts";
import type { PageContext } from "../pages/context.ts";
import { formatDate } from "../words/period.ts";
import { sourceAddress } from "./address.ts";

type SourceLinkProps = { context: PageContext; id: string; sources: readonly Source[] };

/** A source by its publisher and date; by its id where only that is known. */
export function SourceLink({ context, id, sources }: SourceLinkProps) {
  const source = sources.find((each) => each.id === id);
  return <a href={sourceAddress(context, id)}>{source ? shortName(source) : id}</a>;
}

/** `IHS Markit, 24 January 2018` */
export const shortName = ({ publisher, published }: Source): string =>
  published ? `${publisher}, ${formatDate(published)}` : publisher;

/** Author, title, publisher and date as a reference; the author is left out where there is none. */
export function Reference({ source }: { source: Source }) {
  const { author, title, publisher, published } = source;
  return (
    <>
      {author && `${author}: `}
      <bdi>{title}</bdi>. {publisher}
      {published ? `, ${formatDate(published)}.` : "."}
    </>
  );
}
