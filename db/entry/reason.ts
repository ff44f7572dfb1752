import { Refusal } from "../refusal.ts";
import { characterFault } from "../upload/characters.ts";

const mostCharacters = 200;

/** Refuses a reason that is missing, too long, or holds what a page or a feed cannot show. */
export function checkReason(reason: string): void {
  const message = objection(reason);
  if (message) throw new Refusal(message, [{ code: "BAD_REASON", column: "reason", message }]);
}

function objection(reason: string): string | null {
  if (reason.trim() === "") return "a revision needs a reason; say why";
  if (reason.length > mostCharacters) return `a reason has at most ${mostCharacters} characters`;
  return characterFault(reason, "the reason")?.message ?? null;
}
