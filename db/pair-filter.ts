/** What a comparison asks: two periods, or x1 of n1 and x2 of n2 for its calculator. */
export type PairFilter = {
  a?: string | undefined;
  b?: string | undefined;
  x1?: number | undefined;
  n1?: number | undefined;
  x2?: number | undefined;
  n2?: number | undefined;
  /** A series to draw in a panel of its own under the others, on their axis of time. */
  context?: string | undefined;
  /** An earlier revision whose numbers are drawn beside today's. */
  vintage?: number | undefined;
};

type PairParameter = {
  allowed: string[];
  read: (text: string) => Partial<PairFilter> | null;
  write: (filter: PairFilter) => string;
  refuse?: (text: string) => string;
};

const plain = (text: string): boolean => /^[\p{L}\p{N} .=_/+-]{1,200}$/u.test(text);

/** The parameters of a comparison, in the order of addresses. */
export const pairParameters = {
  a: named("a", "the id of a period, such as 2017-01 or dabiq-2"),
  b: named("b", "the id of a period, such as 2017-01 or dabiq-2"),
  x1: countOf("x1"),
  n1: countOf("n1"),
  x2: countOf("x2"),
  n2: countOf("n2"),
} satisfies Record<string, PairParameter>;

/** The parameters that add a panel or an earlier state of the ledger to lines over time. */
export const panelParameters = {
  context: named("context", "the id of a series"),
  vintage: {
    allowed: ["the number of a revision, from 1"],
    read: (text) => (/^[1-9]\d{0,8}$/.test(text) ? { vintage: Number(text) } : null),
    write: ({ vintage }) => String(vintage ?? ""),
  },
} satisfies Record<string, PairParameter>;

function named(name: "a" | "b" | "context", allowed: string): PairParameter {
  const read = (text: string) => (plain(text) ? { [name]: text } : null);
  return { allowed: [allowed], read, write: (filter) => filter[name] ?? "" };
}

function countOf(name: "x1" | "n1" | "x2" | "n2"): PairParameter {
  return {
    allowed: ["a whole number, 0 or more"],
    read: (text) => {
      const count = readCount(text);
      return count === null ? null : { [name]: count };
    },
    write: (filter) => String(filter[name] ?? ""),
    refuse: refuseCount,
  };
}

/** Sums over more than this many things are not asked for, and every test stays quick below it. */
const most = 1e9;

/** A count as an address writes it: digits only, to a thousand million; null for anything else. */
function readCount(text: string): number | null {
  const count = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return count <= most ? count : null;
}

/** Why a text is no count. */
function refuseCount(text: string): string {
  if (/^[-\u2212]\s*\d/.test(text)) return "a count cannot be negative";
  if (/^\d+[.,]\d+$/.test(text)) return "a count is a whole number, without a point or a comma";
  return /^\d+$/.test(text) ? "a count is at most 1000000000" : "a count is written in digits";
}
