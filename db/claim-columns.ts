import type { Column } from "./columns.ts";

const of =
  (type: Column["type"]) =>
  (name: string, description: string): Column => ({ name, type, description });
const [text, day, number, integer] = [of("text"), of("day"), of("number"), of("integer")];

/** The columns of /claims: one row a claim. */
export const claimColumns: Column[] = [
  text("claim", "Id of the claim."),
  text("words", "What was claimed, in our own words; not an endorsement."),
  text("claimant", "Who claims it, in the source's words."),
  text("parties", "Ids of the named parties that claim it, joined by semicolons."),
  text("about", "Who or what it is about."),
  text("place", "Place as claimed."),
  text("place_disputed", "Place that others name."),
  text("made_on", "When it was made, as precisely as known (EDTF level 0)."),
  day("made_first", "First day on which it may have been made."),
  day("made_last", "Last day on which it may have been made."),
  text("made_as_stated", "The source's own words for the time."),
  text("medium", "Form in which it was seen."),
  text("recirculated", "yes if it rests on older media."),
  text("confirms", "Parties that confirm it, joined by semicolons."),
  text("partly", "Parties that confirm it in part."),
  text("denies", "Parties that deny it."),
  text("no_information", "Parties asked that have no information."),
  text("no_statement_found", "Parties of which no statement was found. Silence is not denial."),
  text("verdicts", "Reviewer: the reviewer's own word (our scale), joined by semicolons."),
  text("outcome", "confirmed, not confirmed or pending; not a finding of truth."),
  text("source", "Id of the source."),
  text("note", "Remark in our own words."),
  integer("revision", "Revision that recorded this version."),
];

/** The columns of claims by month and stance. */
export const stanceColumns: Column[] = [
  text("stance", "The stance that somebody takes; nobody where nobody is on record."),
  text("period", "Month, or the days in which the claims were made where no month is known."),
  day("period_start", "First day."),
  day("period_end", "Last day."),
  integer("claims", "Claims. A claim stands in several stances."),
];

/** The columns of confirmed shares by claimant. */
export const confirmedColumns: Column[] = [
  text("claimant", "Who claims: the name of the party, else the source's words."),
  integer("claims", "Claims."),
  integer("confirmed", "Claims that another party or a reviewer confirms."),
  integer("resolved", "Claims with a review, or that another party confirms or denies."),
  integer("pending", "Claims that are not resolved."),
  number("share", "confirmed / resolved."),
  number("lower", "Lower limit of the interval (Wilson)."),
  number("upper", "Upper limit."),
  number("least", "Share of all claims should every pending one fail."),
  number("most", "Share of all claims should every pending one be confirmed."),
];

/** The columns of the curve of verdicts. */
export const lagColumns: Column[] = [
  number("days", "Days since the claim; the middle of the range where a day is not known."),
  integer("at_risk", "Claims without a verdict just before."),
  integer("verdicts", "Claims that got their first verdict."),
  integer("censored", "Claims whose wait was cut off by the last look."),
  number("open", "Part of claims still without a verdict (Kaplan-Meier)."),
  number("lower", "Lower limit (log-log)."),
  number("upper", "Upper limit."),
];

/** The columns of the ages of media: one row a use. */
export const ageColumns: Column[] = [
  text("claim", "Id of the claim that the media stands in."),
  text("on", "When it was used, as precisely as known (EDTF level 0)."),
  text("context", "How it was used, in our own words."),
  integer("min_days", "Least days since the first known use."),
  integer("max_days", "Most days since the first known use."),
  integer("min_years", "Least completed years."),
  integer("max_years", "Most completed years."),
  text("source", "Id of the source."),
];
