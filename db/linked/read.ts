import { readSources, type State } from "../catalogue.ts";
import { claimFacts } from "../claims/facts.ts";
import { readReviews } from "../claims/read.ts";
import { bodyOf } from "../edit/bodies.ts";
import { type Edit, wordsOfEdit } from "../edit/edit.ts";
import { readBodyOf } from "../edit/read.ts";
import type { Defect } from "../refusal.ts";
import type { Json } from "../upload/json.ts";
import { readJsonText } from "../upload/json-text.ts";
import type { Draft } from "./draft.ts";
import { typesOf } from "./fields.ts";
import { isNode, listed, type Node, type Value } from "./json.ts";
import { readCatalogueNode } from "./read-catalogue.ts";
import { readClaimNode } from "./read-claim.ts";
import { type Beside, readReviewNode } from "./read-review.ts";
import { type VerdictWord, verdictsOf } from "./verdicts.ts";

/** More than this is no file of claims. */
export const linkedLimit = 20 * 1_048_576;

/** What a file of linked data would record, and everything that is wrong with it. */
export type LinkedReading = { edits: Edit[]; defects: Defect[] };

/**
 * Reads ClaimReview, MediaReview and Claim in JSON-LD: one node, a list of them, or a graph. Fields
 * that have no place here are kept with the claim or review they came with.
 */
export function readLinked(
  state: State,
  bytes: Uint8Array,
  told: readonly VerdictWord[] = [],
): LinkedReading {
  const isList = /^\s*\[/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
  const read = readJsonText(bytes, { limit: linkedLimit, top: isList ? "list" : "object" });
  if ("finding" in read) return { edits: [], defects: [read.finding] };
  const nodes = nodesOf(plainOf(read.value));
  const drafts: Draft[] = [];
  const defects: Defect[] = [];
  const beside = besideOf(state, drafts, told);
  const typed = nodes.map((node, at) => ({ node, row: at + 1, types: typesOf(node) }));
  const claims = typed.filter(({ types }) => types.includes("Claim"));
  const reviews = typed.filter(({ types }) => types.includes("ClaimReview"));
  const others = typed.filter(({ types }) => !/Claim(Review)?\b/.test(types.join(" ")));
  const results = [
    ...others.map(
      ({ node, types, row }) =>
        () =>
          readCatalogueNode(node, types, row),
    ),
    ...claims.map(
      ({ node, row }) =>
        () =>
          readClaimNode(node, row),
    ),
    ...reviews.map(
      ({ node, row }) =>
        () =>
          readReviewNode(node, row, beside),
    ),
  ];
  for (const result of results) {
    const found = result();
    drafts.push(...found.drafts);
    defects.push(...found.defects);
  }
  if (claims.length + reviews.length === 0) defects.push(noClaims);
  return checked(drafts, defects);
}

const noClaims: Defect = {
  code: "NO_CLAIMS",
  message: "no Claim and no ClaimReview is in this file; send JSON-LD of schema.org",
};

/** Each draft read by the body of its noun, as if it had been typed. */
function checked(drafts: readonly Draft[], before: readonly Defect[]): LinkedReading {
  const defects = [...before];
  const edits = new Map<string, Edit>();
  for (const { noun, row, said: sent, further } of drafts) {
    const body = bodyOf(noun);
    const cells = Object.entries(sent).map(([name, value]): [string, Json] => [
      name,
      typeof value === "number" ? { numeral: String(value) } : value,
    ]);
    const { said, defects: own } = readBodyOf(body, new Map(cells));
    defects.push(
      ...own.map((defect) => ({ ...defect, row, message: `${noun}: ${defect.message}` })),
    );
    const edit = { noun, said: further ? { ...said, further } : said, ifRevision: null };
    const key = `${noun} ${wordsOfEdit(edit).id}`;
    if (!edits.has(key)) edits.set(key, edit);
  }
  return { edits: [...edits.values()], defects };
}

/** What the ledger holds, and before it what the file has said so far. */
function besideOf(state: State, drafts: readonly Draft[], told: readonly VerdictWord[]): Beside {
  const sources = readSources(state);
  const held = new Map(claimFacts(state).map((facts) => [facts.claim.id, facts]));
  const own = (noun: Draft["noun"]) => drafts.filter((draft) => draft.noun === noun);
  return {
    find: verdictsOf(told, readReviews(state)),
    sourceOf: (url) => {
      const drafted = own("source").find(({ said }) => said.url === url)?.said;
      return drafted ? { id: `${drafted.id}`, url } : sources.find((source) => source.url === url);
    },
    urlOf: (id) => {
      const drafted = own("source").find(({ said }) => said.id === id)?.said;
      const url = drafted ? drafted.url : sources.find((source) => source.id === id)?.url;
      return typeof url === "string" ? url : null;
    },
    claimOf: (id) => {
      const drafted = own("claim").find(({ said }) => said.id === id)?.said;
      const uses = own("appearance").filter(({ said }) => said.claim === id);
      const facts = held.get(id);
      const first = uses.find(({ said }) => said.order === 1)?.said.context;
      const firstUse = typeof first === "string" ? first : (facts?.appearances[0]?.context ?? null);
      if (drafted) return { words: drafted, firstUse };
      if (!facts) return undefined;
      const { claim } = facts;
      return { words: { ...claim, recirculated: claim.recirculated === 1 }, firstUse };
    },
  };
}

/** The nodes of a document: of its graph, of a list, or itself. */
function nodesOf(value: Value): Node[] {
  return listed(value)
    .filter(isNode)
    .flatMap((node) => (node["@graph"] === undefined ? [node] : nodesOf(node["@graph"])));
}

/** JSON as this program reads it, as everybody's. */
function plainOf(value: Json): Value {
  if (Array.isArray(value)) return value.map(plainOf);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, each]) => [key, plainOf(each)]));
  }
  return typeof value === "object" && value !== null ? Number(value.numeral) : value;
}
