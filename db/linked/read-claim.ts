import { canonical } from "../ledger.ts";
import { type Draft, type Drafts, derivedId } from "./draft.ts";
import { dateAt, idAt, nodeAt, textAt } from "./fields.ts";
import { isNode, leftover, listed, type Node } from "./json.ts";
import { claimNode } from "./nodes.ts";

/** The id of a claim: ours where it has one, else one that the same words always get. */
export function claimIdOf(node: Node, { text, claimant }: { text: string; claimant: string }) {
  return idAt(node, "/claims/") ?? derivedId(claimant, `${claimant}\n${text}`);
}

/** A Claim with the evidence and the uses of media that stand in it. */
export function readClaimNode(node: Node, row: number): Drafts {
  const claimant = textAt(node, "author") ?? "not named";
  const text = textAt(node, "text") ?? textAt(node, "name") ?? "";
  const id = claimIdOf(node, { text, claimant });
  const said = {
    ...{ id, claim: text, claimant },
    about: textAt(node, "about"),
    place: textAt(node, "contentLocation"),
    place_disputed: textAt(node, "themeline:placeDisputed"),
    made_on: dateAt(node, "datePublished"),
    made_as_stated: textAt(node, "themeline:madeAsStated"),
    medium: textAt(node, "themeline:medium"),
    recirculated: node["themeline:recirculated"] === true,
    original_media_on: textAt(node, "themeline:originalMediaOn"),
    source: idAt(nodeAt(node, "isBasedOn"), "/sources/"),
    note: textAt(node, "themeline:note"),
  };
  const evidence = nodesIn(node, "themeline:evidence").map((each) => evidenceDraft(each, id, row));
  const uses = nodesIn(node, "themeline:uses").map((each) => useDraft(each, id, row));
  const ours = claimNode({ ...said, recirculated: Number(said.recirculated) }, nothingAttached);
  const rest = leftover(node, ours);
  const further = rest ? canonical(rest) : null;
  return { drafts: [{ noun: "claim", row, said, further }, ...evidence, ...uses], defects: [] };
}

const nothingAttached = { evidence: [], appearances: [] };

const nodesIn = (node: Node, key: string): Node[] => listed(node[key]).filter(isNode);

const evidenceDraft = (node: Node, claim: string, row: number): Draft => ({
  noun: "evidence",
  row,
  said: {
    claim,
    party: textAt(node, "themeline:party"),
    party_interest: textAt(node, "themeline:interest"),
    stance: textAt(node, "themeline:stance"),
    on: dateAt(node, "datePublished"),
    source: idAt(nodeAt(node, "isBasedOn"), "/sources/"),
    repeats: textAt(node, "themeline:repeats"),
    credibility: textAt(node, "themeline:credibility"),
    note: textAt(node, "themeline:note"),
  },
});

function useDraft(node: Node, claim: string, row: number): Draft {
  const order = node.position;
  return {
    noun: "appearance",
    row,
    said: {
      claim,
      order: typeof order === "number" ? order : null,
      on: dateAt(node, "datePublished"),
      context: textAt(node, "description"),
      source: idAt(nodeAt(node, "isBasedOn"), "/sources/"),
    },
  };
}
