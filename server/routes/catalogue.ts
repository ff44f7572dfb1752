import type { Context } from "hono";
import { claimNouns } from "../../db/claims/bodies.ts";
import { bodyOf, type EditNoun, editNouns } from "../../db/edit/bodies.ts";
import type { Body, BodyField } from "../../db/edit/body.ts";
import { commitEdits } from "../../db/edit/commit.ts";
import type { Edit } from "../../db/edit/edit.ts";
import { type EditPlan, planEdits } from "../../db/edit/plan.ts";
import { newestNumber } from "../../db/ledger.ts";
import type { Role } from "../../db/people/schema.ts";
import { pluralOf } from "../../web/words/noun.ts";
import { capitalise } from "../../web/words/sentence.ts";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { type Answer, refused } from "../answer.ts";
import { refuse } from "../errors.ts";
import { notYet, revisionSeen } from "../if-match.ts";
import type { World } from "../world.ts";
import { readWords, receiveWrite, type Terms } from "../write.ts";
import { editParameters } from "./write-parameters.ts";

/** Claims are entered like counts, by analysts; the rest of the catalogue is the editors'. */
export const whoRecords = (noun: EditNoun): Role =>
  claimNouns.some((each) => each === noun) ? "analyst" : "editor";

/** `a source`, `an event`, `evidence`. */
export function withArticle(noun: EditNoun): string {
  if (noun === "evidence") return noun;
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

/**
 * `POST /api/sources[?dry-run=1][&reason=R]` and so on: one thing of the catalogue as JSON, new
 * without `if_revision`, changed with it.
 */
export const catalogueActions: Action[] = editNouns.map((noun) => ({
  method: "POST",
  path: `/api/${pluralOf(noun)}`,
  who: whoRecords(noun),
  summary: `Record ${withArticle(noun)}, or with if_revision new words for one there is`,
  body: withRevision(bodyOf(noun)),
  parameters: editParameters,
  handle: (c, world, caller) => receive(c, world, { caller, noun }),
}));

/** What is sent besides the words themselves: which revision the writer has seen. */
function withRevision(body: Body): Body {
  const revision: BodyField = {
    type: "integer",
    minimum: 0,
    title: "Revision seen",
    description: "The revision whose words are changed; left out for what is new.",
  };
  return { ...body, properties: { ...body.properties, if_revision: revision } };
}

type Asked = { caller: Caller; noun: EditNoun };

const terms: Terms = {
  parameters: editParameters,
  mostBytes: 64 * 1024,
  remedy: "this takes one thing",
};

async function receive(c: Context, world: World, { caller, noun }: Asked): Promise<Response> {
  const write = await receiveWrite(c, world, { caller, terms });
  if (write instanceof Response) return write;
  const reading = readWords(c, write, bodyOf(noun));
  if (reading instanceof Response) return reading;
  const { said } = reading;
  const ifRevision = revisionSeen(c, reading.ifRevision);
  if (ifRevision && typeof ifRevision === "object") return refuse(c, 400, [ifRevision]);
  const ahead = notYet(ifRevision, newestNumber(world.db));
  if (ahead) return refuse(c, 409, [ahead]);
  const edit = { noun, said, ifRevision };
  const thing = withArticle(noun);
  const made = edit.ifRevision === null ? capitalise(thing) : `Changed ${thing}`;
  const reason = c.req.query("reason") || `${made}, by the API`;
  const by = { reason, person: write.person, now: world.clock() };
  return write.answer(() => (write.isDry ? rehearsed(world, edit) : recorded(world, edit, by)));
}

function rehearsed({ db }: World, edit: Edit): Answer {
  const plan = planEdits({ db, revision: newestNumber(db) }, [edit]);
  if (plan.errors.length > 0) return refused(422, plan.errors);
  if (plan.conflicts.length > 0) return refused(409, plan.conflicts);
  return { status: 200, body: { plan: described(plan), revision: null } };
}

function recorded({ db }: World, edit: Edit, by: Parameters<typeof commitEdits>[2]): Answer {
  const { plan, revision } = commitEdits(db, [edit], by);
  const body = { plan: described(plan), revision: revision?.number ?? null };
  return { status: revision ? 201 : 200, body };
}

const described = ({ differences, unchanged, notes }: EditPlan) => ({
  added: differences.filter(({ before }) => !before).map(({ noun, after }) => ({ noun, ...after })),
  changed: differences
    .filter(({ before }) => before)
    .map(({ noun, before, after }) => ({ noun, before, after })),
  unchanged,
  notes,
});
