import { media, partyKinds, stances, verdicts } from "../claim-words.ts";
import { type Body, limited, long, one, oneOf } from "../edit/body.ts";

/** How a date of limited precision is written; whether there is such a day is a rule. */
const edtf = "^\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?$";

const dated = (title: string) =>
  one(title, {
    description:
      "Write 2015, 2024-12 or 2018-07-10, as precisely as it is known, or the days it may mean: 2016-03-30/2016-04-06. The source’s own words for it have a field of their own.",
    pattern: edtf,
    maxLength: 21,
  });

const id = one("Id", {
  description: "Lower-case letters, digits and hyphens; it never changes.",
  pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
  maxLength: 60,
});
const claim = one("Claim", { refersTo: "claim" });
const source = one("Source", {
  description: "The publication that reports it.",
  refersTo: "source",
});

/** What may be said of claims, of parties, and of what stands for and against a claim. */
export const claimBodies = {
  claim: {
    type: "object",
    additionalProperties: false,
    required: ["id", "claim", "claimant", "source"],
    properties: {
      id,
      claim: long("The claim", "In our own neutral words; this is not an endorsement."),
      claimant: limited("Claimed by", "A name, or the source’s words for those without one."),
      about: limited("About"),
      place: limited("Place as claimed", "From narrow to wide: Palmyra, Homs, Syria."),
      place_disputed: limited("Place according to others"),
      made_on: dated("Made on"),
      made_as_stated: limited("The source’s own words for the time"),
      medium: oneOf("Medium", ...media),
      recirculated: {
        type: "boolean",
        title: "Rests on older media",
        description: "Footage or pictures that were used before, for something else.",
      },
      original_media_on: dated("The older media date from"),
      source,
      note: long("Note"),
    },
  },
  evidence: {
    type: "object",
    additionalProperties: false,
    required: ["claim", "party", "stance", "source"],
    properties: {
      claim,
      party: limited("Party", "Who confirms, denies or is silent."),
      party_interest: limited("Its interest", "Why it may not be neutral."),
      stance: {
        ...oneOf("Stance", ...stances),
        description: "Silence is not denial: no information, or no statement found.",
      },
      on: dated("On"),
      source,
      repeats: limited("Only repeats", "The party whose statement it carries, if it has none."),
      credibility: {
        ...oneOf("Item credibility", "1", "2", "3", "4", "5", "6"),
        description: "Admiralty digit of this statement, whoever made it; 6 cannot be judged.",
      },
      note: long("Note"),
    },
  },
  review: {
    type: "object",
    additionalProperties: false,
    required: ["claim", "reviewer", "verdict_word", "verdict", "source"],
    properties: {
      claim,
      reviewer: limited("Reviewer", "Who gives the verdict; a party to a conflict is none."),
      verdict_word: limited("The reviewer’s own word"),
      verdict: oneOf("On our scale", ...verdicts),
      on: dated("On"),
      source,
    },
  },
  appearance: {
    type: "object",
    additionalProperties: false,
    required: ["claim", "order", "on", "context", "source"],
    properties: {
      claim,
      order: {
        type: "integer",
        minimum: 1,
        title: "Order",
        description: "1 is the oldest known use.",
      },
      on: dated("Used on"),
      context: long("What it was shown as", "In words; nothing is linked or kept."),
      source,
    },
  },
  party: {
    type: "object",
    additionalProperties: false,
    required: ["id", "name", "kind"],
    properties: {
      id,
      name: limited("Name"),
      aliases: long("Aliases", "Other words that sources use for it, joined by semicolons."),
      kind: oneOf("Kind", ...partyKinds),
      interest: limited("Interest", "Why it may not be neutral."),
      reliability: {
        ...oneOf("Source reliability", "A", "B", "C", "D", "E", "F"),
        description: "Admiralty letter of the party, whatever it says; F cannot be judged.",
      },
    },
  },
  remark: {
    type: "object",
    additionalProperties: false,
    required: ["id", "kind", "subject", "severity"],
    properties: {
      id: one("Id", { maxLength: 200 }),
      kind: one("Kind", { description: "A word or two: place-conflict, two-values." }),
      subject: one("Subject", {
        description: "The id of the claim, source, series or event.",
        maxLength: 200,
      }),
      expected: limited("Expected"),
      found: limited("Found"),
      severity: oneOf("Severity", "error", "warning", "info", "ok"),
      note: long("Note"),
    },
  },
} as const satisfies Record<string, Body>;

/** A noun of claims that people change by hand. */
export type ClaimNoun = keyof typeof claimBodies;

export const claimNouns: readonly ClaimNoun[] = [
  "claim",
  "evidence",
  "review",
  "appearance",
  "party",
  "remark",
];
