import type { Action } from "../action.ts";
import { linkedRendition, renditions } from "../renditions/index.ts";
import { type Route, routesOf } from "../route.ts";
import type { View } from "../view.ts";
import { accountActions } from "./account.tsx";
import { importAction, observeAction } from "./api.ts";
import { catalogueActions } from "./catalogue.ts";
import { claimFileAction } from "./claim-file.ts";
import { claimsView, claimView, partiesView, partyView } from "./claims.tsx";
import { categoryView, codebookView } from "./codebook.tsx";
import { collectionsView, collectionView } from "./collections.tsx";
import { compareView } from "./compare.tsx";
import { coverageView } from "./coverage.tsx";
import { editActions } from "./edit.tsx";
import { enterActions } from "./enter.tsx";
import { eventsView } from "./events.tsx";
import { feedActions } from "./feed.ts";
import { figureActions } from "./figures.ts";
import { findingRoutes } from "./findings.tsx";
import { frontView } from "./front.tsx";
import { importActions } from "./imports.tsx";
import { linkedActions } from "./linked.tsx";
import { newCollectionActions } from "./new-collection.tsx";
import { notebookAction, notebooksView } from "./notebooks.tsx";
import { observationView } from "./observations.tsx";
import { oembedAction } from "./oembed.ts";
import { openapiAction } from "./openapi.ts";
import { packageActions, packageView } from "./package.tsx";
import { peopleActions } from "./people.tsx";
import { apiPageAction } from "./reference.tsx";
import { revisionsView, revisionView } from "./revisions.tsx";
import { secondStepActions } from "./second-step.tsx";
import { signInActions } from "./sign-in.tsx";
import { signInCodeActions } from "./sign-in-code.tsx";
import { sourcesView, sourceView } from "./sources.tsx";
import { templateActions } from "./template.ts";
import { themesView } from "./themes.tsx";
import { trendsView } from "./trends.tsx";
import { undoActions } from "./undo.tsx";
import { waitingActions } from "./waiting.tsx";

/** The views that a finding may be saved of. */
const questions: readonly View[] = [
  frontView,
  trendsView,
  themesView,
  compareView,
  coverageView,
  claimsView,
  claimView,
  partiesView,
  partyView,
  collectionsView,
  collectionView,
  sourcesView,
  sourceView,
  codebookView,
  categoryView,
  eventsView,
  packageView,
  revisionsView,
  revisionView,
  observationView,
];

const findings = findingRoutes(questions);

/** Every view of the site, in the order of its navigation. */
export const views: readonly View[] = [...questions, ...findings.views, notebooksView];

/** Every address that writes, or that only some may see, with who they are. */
export const actions: readonly Action[] = [
  ...feedActions,
  importAction,
  observeAction,
  ...catalogueActions,
  ...signInActions,
  ...signInCodeActions,
  ...accountActions,
  ...secondStepActions,
  ...peopleActions,
  claimFileAction,
  ...linkedActions,
  ...importActions,
  ...templateActions,
  ...undoActions,
  ...editActions,
  ...newCollectionActions,
  ...packageActions,
  ...figureActions(() => views),
  oembedAction(() => views),
  apiPageAction(() => ({ views, actions })),
  openapiAction(() => routes),
  ...waitingActions,
  ...findings.actions,
  notebookAction,
  // Last: `/enter/:collection` would answer for other addresses below `/enter`.
  ...enterActions,
];

/** Every address, and what answers there. */
export const routes: readonly Route[] = routesOf({
  views,
  actions,
  renditions: [...renditions, linkedRendition],
});
