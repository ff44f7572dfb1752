import type { PageContext } from "../pages/context.ts";
import { addressOf } from "./address.ts";

type Place = { path: string; name: string; isMore?: true };

/** The pages of the site in the order in which one asks; where there is no room, `isMore` waits. */
export const places: Place[] = [
  { path: "/trends", name: "Trends" },
  { path: "/themes", name: "Themes" },
  { path: "/compare", name: "Compare" },
  { path: "/coverage", name: "Coverage" },
  { path: "/claims", name: "Claims" },
  { path: "/collections", name: "Collections", isMore: true },
  { path: "/findings", name: "Findings", isMore: true },
  { path: "/sources", name: "Sources", isMore: true },
  { path: "/codebook", name: "Codebook", isMore: true },
  { path: "/events", name: "Events", isMore: true },
  { path: "/revisions", name: "Revisions", isMore: true },
];

export function Masthead({ context }: { context: PageContext }) {
  return (
    <div class="masthead">
      <a class="word" href={addressOf(context, "/")}>
        Themeline
      </a>
      <nav aria-label="Pages">
        {places.map(({ path, name, isMore }) => (
          <a
            href={addressOf(context, path)}
            class={isMore && "more"}
            aria-current={currency(context, path)}
          >
            {name}
          </a>
        ))}
      </nav>
      <a class="enter" href="/enter" aria-current={currency(context, "/enter")}>
        Enter
      </a>
    </div>
  );
}

/** `page` for the page itself, `true` for one that stands below it. */
function currency({ path }: PageContext, place: string): "page" | "true" | undefined {
  if (path === place) return "page";
  return path.startsWith(`${place}/`) ? "true" : undefined;
}
