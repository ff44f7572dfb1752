import type { Action } from "./action.ts";
import { isPicture } from "./renditions/is-picture.ts";
import type { Rendition } from "./renditions/rendition.ts";
import type { View } from "./view.ts";

/** One address that the site answers at, and with what. */
export type Route = { path: string } & (
  | { kind: "page" | "take" | "embed"; view: View }
  | { kind: "file"; view: View; rendition: Rendition }
  | { kind: "action"; action: Action }
);

/** The method that a route answers. */
export const methodOf = (route: Route): string =>
  route.kind === "action" ? route.action.method : "GET";

type Tables = {
  views: readonly View[];
  actions: readonly Action[];
  renditions: readonly Rendition[];
};

/** Every address of the site: the router is made of it, and so is the description of the API. */
export function routesOf({ views, actions, renditions }: Tables): Route[] {
  return [
    ...actions.map((action): Route => ({ kind: "action", path: action.path, action })),
    ...views.flatMap((view): Route[] => [
      ...filesOf(view, renditions),
      { kind: "page", path: view.path, view },
    ]),
  ];
}

/** The files that a view has; `.html` is its page under another name. */
function filesOf(view: View, renditions: readonly Rendition[]): Route[] {
  if (view.gives === "page" || view.path.includes(":")) return [];
  const drawn: Route[] =
    view.gives === "rows"
      ? []
      : [
          { kind: "take", path: `/take${view.path}`, view },
          { kind: "embed", path: `/embed${view.path}`, view },
        ];
  const given = renditions.filter(
    (each) =>
      (view.gives !== "rows" || !isPicture(each)) && (view.isLinked || each.extension !== "jsonld"),
  );
  return [
    { kind: "page", path: `${view.path}.html`, view },
    ...drawn,
    ...given.map((rendition): Route => {
      return { kind: "file", path: `${view.path}.${rendition.extension}`, view, rendition };
    }),
  ];
}
