import { sql } from "drizzle-orm";
import { heldAt } from "../ledger.ts";
import { remember } from "../remember.ts";
import { appearances, claims, evidence, parties, reviews } from "../schema.ts";

export type Claim = typeof claims.$inferSelect;
export type Party = typeof parties.$inferSelect;
export type Evidence = typeof evidence.$inferSelect;
export type Review = typeof reviews.$inferSelect;
export type Appearance = typeof appearances.$inferSelect;

/** All claims that the ledger knew at a revision, by id. */
export const readClaims = remember(({ db, revision }): readonly Claim[] =>
  db.select().from(claims).where(heldAt(claims, revision)).orderBy(claims.id).all(),
);

/** Named parties, by name. */
export const readParties = remember(({ db, revision }): readonly Party[] =>
  db
    .select()
    .from(parties)
    .where(heldAt(parties, revision))
    .orderBy(sql`lower(${parties.name})`)
    .all(),
);

/** What parties say of claims, by id. */
export const readEvidence = remember(({ db, revision }): readonly Evidence[] =>
  db.select().from(evidence).where(heldAt(evidence, revision)).orderBy(evidence.id).all(),
);

export const readReviews = remember(({ db, revision }): readonly Review[] =>
  db.select().from(reviews).where(heldAt(reviews, revision)).orderBy(reviews.id).all(),
);

/** Where media were used, the oldest use of each claim first. */
export const readAppearances = remember(({ db, revision }): readonly Appearance[] =>
  db
    .select()
    .from(appearances)
    .where(heldAt(appearances, revision))
    .orderBy(appearances.claim, appearances.order)
    .all(),
);
