import type { Category } from "../../db/catalogue.ts";
import { encode, type Filter, formatAddress } from "../../db/filter.ts";
import { emptyFilter } from "../../db/parameters.ts";
import type { PageContext } from "../pages/context.ts";

type Asked = Partial<Filter>;

/** The address of a path inside the site; a pinned page leads to pages of the same revision. */
export const addressOf = ({ filter }: PageContext, path: string, asked?: Asked): string =>
  asked || filter.rev ? formatAddress(path, { ...emptyFilter, ...asked, rev: filter.rev }) : path;

/** This page's own address with some of its parameters changed. */
export const changedAddress = ({ path, filter }: PageContext, asked: Asked): string =>
  formatAddress(path, { ...filter, ...asked });

export const seriesAddress = (context: PageContext, id: string): string =>
  addressOf(context, "/trends", { series: [id] });

export const collectionAddress = (context: PageContext, id: string): string =>
  addressOf(context, `/collections/${encode(id)}`);

export const sourceAddress = (context: PageContext, id: string): string =>
  addressOf(context, `/sources/${encode(id)}`);

export const categoryAddress = (context: PageContext, { id }: Pick<Category, "id">): string =>
  addressOf(context, `/codebook/${encode(id)}`);

export const revisionAddress = (context: PageContext, number: number): string =>
  addressOf(context, `/revisions/${number}`);

/** The address of one number. */
export const observationAddress = (
  context: PageContext,
  { series, period }: { series: string; period: string },
): string => addressOf(context, `/observations/${encode(series)}/${encode(period)}`);

export const claimAddress = (context: PageContext, id: string): string =>
  addressOf(context, `/claims/${encode(id)}`);

export const partyAddress = (context: PageContext, id: string): string =>
  addressOf(context, `/parties/${encode(id)}`);
