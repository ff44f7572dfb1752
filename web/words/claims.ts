import type { ClaimFacts } from "../../db/claims/facts.ts";
import type { ClaimForm } from "../../db/parameters.ts";
import { type Age, formatAge } from "./media-age.ts";
import { formatNumber } from "./number.ts";
import { formatDate, formatReach } from "./period.ts";
import { capitalise } from "./sentence.ts";
import type { Words } from "./words.ts";

/** What the words about a picture of claims are made of. */
export type ClaimNumbers = {
  found: readonly ClaimFacts[];
  /** The level of the intervals. */
  level: number;
  /** Claimants with a resolved claim, all claimants, and those that may be compared. */
  claimants: { resolved: number; all: number; ranked: number };
  /** Verdicts in the curve, claims left out of it, the median, the day of the last look. */
  lag: { n: number; verdicts: number; left: number; median: number | null; lastLook: string };
  /** Media with at least two known uses, and the age of the one that was oldest. */
  media: { n: number; oldest: Age | null };
};

/** What is said around a picture of claims. */
export function describeClaims(form: ClaimForm, numbers: ClaimNumbers): Words {
  const { title, subtitle, notes, alt } = writers[form](numbers);
  return { title, subtitle, notes, alt, source: sourceOf(numbers) };
}

type Written = Omit<Words, "source">;

const percent = (level: number): string => `${Math.round(1000 * level) / 10}%`;

const claimsOf = (n: number): string => `${formatNumber(n)} ${n === 1 ? "claim" : "claims"}`;

const writers: Record<ClaimForm, (numbers: ClaimNumbers) => Written> = {
  stance: ({ found }) => {
    const silent = found.filter(({ stances }) => stances.length === 0).length;
    const undated = found.filter(({ days }) => days === null).length;
    return {
      title: "What was claimed, and who is on record",
      subtitle: `${claimsOf(found.length)}${reachOf(found)} by the month in which they were made; one panel a stance.`,
      notes: [
        "A claim stands in as many panels as there are stances to it, so panels are not added up.",
        "Open bars: claims known only to the year, with their number.",
        ...(undated > 0
          ? [
              `${capitalise(claimsOf(undated))} without a date ${undated === 1 ? "is" : "are"} not drawn.`,
            ]
          : []),
        "Silence is not denial, and denial is not a verdict.",
      ],
      alt: `${claimsOf(found.length)}${reachOf(found)}. About ${formatNumber(silent)} of them nobody is on record.`,
    };
  },
  confirmed: ({ found, claimants, level }) => ({
    title: "How many resolved claims somebody else confirmed",
    subtitle: `Share of resolved claims that another party or a reviewer confirms, by claimant; ${claimsOf(found.length)} of ${formatNumber(claimants.all)} claimants, of whom ${formatNumber(claimants.resolved)} have a resolved one.`,
    notes: [
      "Resolved: a review, or a party other than the claimant and those who repeat it confirms or denies.",
      `Line: ${percent(level)} interval (Wilson). Dashed box: of all claims, should every pending one fail, or be confirmed.`,
      claimants.ranked > 0
        ? "Claimants with at least 10 resolved claims are ordered by the share, the others by name."
        : "Listed by name, not ranked: nobody has 10 resolved claims.",
      "Unconfirmed is not false, and the search was not equal for all.",
    ],
    alt: `${formatNumber(claimants.resolved)} claimants with at least one resolved claim, each with the share that was confirmed.`,
  }),
  lag: ({ lag, level }) => ({
    title: "How long claims wait for a verdict",
    subtitle: `${claimsOf(lag.n)}, ${formatNumber(lag.verdicts)} of them with a verdict of a reviewer by ${formatDate(lag.lastLook)}; Kaplan–Meier.`,
    notes: [
      lag.median === null
        ? "More than half are still open, so there is no median."
        : `Half have a verdict after ${formatNumber(lag.median)} days.`,
      `Band: ${percent(level)} interval (log-log). Ticks: claims whose wait was cut off by the last look.`,
      "Where only a month is known, the wait is a range and its middle is drawn.",
      ...(lag.left > 0
        ? [
            `${capitalise(claimsOf(lag.left))} without a known month ${lag.left === 1 ? "is" : "are"} left out.`,
          ]
        : []),
    ],
    alt: `${claimsOf(lag.n)} since they were made; ${formatNumber(lag.verdicts)} got a verdict.`,
  }),
  age: ({ media }) => ({
    title: "How old footage was when it was passed off as new",
    subtitle: `${formatNumber(media.n)} ${media.n === 1 ? "piece" : "pieces"} of media, from the first known use to the claim.`,
    notes: [
      "Dot: the day is known. Open bar: only the month or the year is. Ages are ranges.",
      "The first known use need not be the first.",
    ],
    alt: `${formatNumber(media.n)} pieces of media used again${media.oldest ? `, the oldest after ${formatAge(media.oldest)}` : ""}.`,
  }),
};

function reachOf(found: readonly ClaimFacts[]): string {
  let [first, last] = ["9999", "0000"];
  for (const { days } of found) {
    if (days && days.first < first) first = days.first;
    if (days && days.last > last) last = days.last;
  }
  return first > last ? "" : `, ${formatReach(first, last)},`;
}

const namedMost = 3;

/** The reports that most of the claims come from. */
function sourceOf({ found }: ClaimNumbers): string {
  const ids = [...new Set(found.map(({ claim }) => claim.source))];
  if (ids.length <= namedMost) return `${ids.join(", ")}.`;
  return `${formatNumber(ids.length)} reports; each claim names its own.`;
}
