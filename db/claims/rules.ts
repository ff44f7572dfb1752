import { daysOf } from "../claim-words.ts";
import type { Rule } from "../edit/rule.ts";
import type { Words } from "../ledger.ts";
import { slug } from "../period.ts";
import type { Defect } from "../refusal.ts";
import type { ClaimNoun } from "./bodies.ts";

/** What stands against words about claims besides their form. */
export const claimRules: Record<ClaimNoun, Rule[]> = {
  claim: [realDates("made_on", "original_media_on"), statedNeedsDays, notBeforeItsMedia],
  evidence: [realDates("on"), hasName("party"), notItself],
  review: [realDates("on"), hasName("reviewer"), notAParty],
  appearance: [realDates("on"), notAfterItsClaim, inOrder],
  party: [namesOnce],
  remark: [],
};

const dateOf = (words: Words | undefined, column: string): string | null => {
  const value = words?.[column];
  return typeof value === "string" ? value : null;
};

const bad = (column: string, value: string, message: string): Defect => ({
  code: "BAD_DATE",
  column,
  value,
  message,
});

/** `2024-13` looks like a date and is none. */
function realDates(...columns: string[]): Rule {
  return ({ words }) =>
    columns.flatMap((column) => {
      const date = dateOf(words, column);
      if (date === null || daysOf(date)) return [];
      const message = `no such date: ${date}; write 2024, 2024-12, 2024-12-06 or a range 2024-12-01/2024-12-07, its first day first`;
      return [bad(column, date, message)];
    });
}

/** `last week` says nothing until somebody has worked out which days it may mean. */
function statedNeedsDays({ words }: Parameters<Rule>[0]): Defect[] {
  const stated = dateOf(words, "made_as_stated");
  if (stated === null || dateOf(words, "made_on") !== null) return [];
  const message = `“${stated}” is not resolved; say which days it may mean under “made on”, such as 2016-03-30/2016-04-06`;
  return [bad("made_on", "", message)];
}

/** The uses of media that a claim rests on, given the claim or its appearance. */
function notBeforeItsMedia({ words, known }: Parameters<Rule>[0]): Defect[] {
  const own = [...known.all("appearance").values()].filter(({ claim }) => claim === words.id);
  return own.flatMap((use) => lateness(use, words, "made_on"));
}

function notAfterItsClaim({ words, known }: Parameters<Rule>[0]): Defect[] {
  const claim = known.all("claim").get(`${words.claim}`);
  return claim ? lateness(words, claim, "on") : [];
}

function lateness(use: Words, claim: Words, column: string): Defect[] {
  const [used, made] = [daysOf(dateOf(use, "on")), daysOf(dateOf(claim, "made_on"))];
  if (!used || !made || used.first <= made.last) return [];
  const message = `appearance ${use.order} of ${use.on} lies after the claim it explains, ${claim.id} of ${claim.made_on}; check both dates`;
  return [{ code: "APPEARANCE_AFTER_CLAIM", column, value: `${use.on}`, message }];
}

/** Uses stand in the order of time. */
function inOrder({ words, known }: Parameters<Rule>[0]): Defect[] {
  const days = daysOf(dateOf(words, "on"));
  const order = Number(words.order);
  const others = [...known.all("appearance").values()].filter(
    ({ claim, id }) => claim === words.claim && id !== words.id,
  );
  const wrong = others.find((other) => {
    const theirs = daysOf(dateOf(other, "on"));
    if (!days || !theirs) return false;
    return Number(other.order) < order ? theirs.first > days.last : theirs.last < days.first;
  });
  if (!wrong) return [];
  const message = `use ${order} of ${words.on} and use ${wrong.order} of ${wrong.on} are not in the order of time; number them from the oldest`;
  return [{ code: "BAD_ORDER", column: "order", value: `${order}`, message }];
}

/** A name of signs only would have no place in addresses. */
function hasName(column: string): Rule {
  return ({ words }) => {
    const name = `${words[column]}`;
    if (slug(name) !== "") return [];
    const message = `invalid ${column}: "${name}"; it has no letter, so write its name`;
    return [{ code: "BAD_FIELD", column, value: name, message }];
  };
}

function notItself({ words }: Parameters<Rule>[0]): Defect[] {
  if (words.repeats === null || words.repeats !== words.party) return [];
  const message = `${words.party} cannot repeat itself; name the party it carries, or nobody`;
  return [{ code: "BAD_FIELD", column: "repeats", value: `${words.repeats}`, message }];
}

/** A denial by somebody who took part is evidence, never a verdict. */
function notAParty({ words, known }: Parameters<Rule>[0]): Defect[] {
  const name = `${words.reviewer}`.toLowerCase();
  const party = [...known.all("party").values()].find((each) =>
    [each.name, ...`${each.aliases ?? ""}`.split(";")].some(
      (one) => `${one}`.toLowerCase() === name,
    ),
  );
  if (!party || !["state", "armed-group"].includes(`${party.kind}`)) return [];
  const message = `${party.name} is a party to the conflict, so it gives no verdict; record it as evidence`;
  return [{ code: "REVIEWER_IS_PARTY", column: "reviewer", value: `${words.reviewer}`, message }];
}

/** A name that two parties bear would send their statements to one page. */
function namesOnce({ words, known }: Parameters<Rule>[0]): Defect[] {
  const namesOf = (each: Words): string[] =>
    [each.name, ...`${each.aliases ?? ""}`.split(";")]
      .map((name) => `${name}`.trim().toLowerCase())
      .filter(Boolean);
  const own = namesOf(words);
  const other = [...known.all("party").values()].find(
    (each) => each.id !== words.id && namesOf(each).some((name) => own.includes(name)),
  );
  if (!other) return [];
  const message = `${other.id} has one of these names already; use that party, or another name`;
  return [{ code: "AMBIGUOUS_NAME", column: "name", value: `${words.name}`, message }];
}
