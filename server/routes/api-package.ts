import { mayAct } from "../../db/people/people.ts";
import type { Caller } from "../access.ts";
import { type Answer, refused } from "../answer.ts";
import { describePackage, planArchive, recordArchive } from "../package.ts";
import type { World } from "../world.ts";

/** The content type of a package. */
export const archiveType = "application/zip";

type Sent = { bytes: Uint8Array; caller: Caller; isDry: boolean };

/**
 * What remains to be done with a package that was sent: to record it as its revisions, or only to say
 * what it would do. It may hold a catalogue, so it takes an editor.
 */
export function answerArchive({ db, clock }: World, { bytes, caller, isDry }: Sent): () => Answer {
  if (!caller || !mayAct(caller.person.role, "editor")) {
    const message = "a package may change the catalogue; only editors send one, ask an editor";
    return () => refused(403, [{ code: "FORBIDDEN", message }]);
  }
  if (isDry) {
    return () => {
      const plan = describePackage(planArchive(db, bytes));
      return { status: 200, body: { plan, revision: null, revisions: [] } };
    };
  }
  return () => {
    const by = { person: caller.person.id, now: clock() };
    const { plan, written } = recordArchive(db, bytes, by);
    const revisions = written.map(({ number }) => number);
    const body = { plan: describePackage(plan), revision: revisions.at(-1) ?? null, revisions };
    return { status: written.length > 0 ? 201 : 200, body };
  };
}
