import type { Action } from "../action.ts";
import { describeApi } from "../openapi/describe-api.ts";
import type { Route } from "../route.ts";

/** The description of all routes, itself among them: asked for only when all of them are known. */
export const openapiAction = (routes: () => readonly Route[]): Action => ({
  method: "GET",
  path: "/openapi.json",
  who: "anyone",
  summary: "This description",
  handle: (c, { origin }) => c.json(describeApi(routes(), origin)),
});
