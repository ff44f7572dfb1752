import type { PageContext } from "../pages/context.ts";
import { addressOf } from "./address.ts";
import { places } from "./masthead.tsx";

/** What this is not, and every page once more for those whose masthead had no room. */
export function Footer({ context }: { context: PageContext }) {
  return (
    <footer class="page">
      <div class="footer">
        <p>
          Counts that other people or this team have made, each with its source and the place in it.
          This is not an archive of propaganda: none is kept, shown or linked here. Nothing is
          forecast, and no count is joined with another.
        </p>
        <p>
          {places.map(({ path, name }, index) => (
            <>
              {index > 0 && " · "}
              <a href={addressOf(context, path)}>{name}</a>
            </>
          ))}
          {" · "}
          <a href={addressOf(context, "/data")}>Everything</a>
          {" · "}
          <a href={addressOf(context, "/api")}>For programs</a>
        </p>
        <p>Themeline {context.version}</p>
      </div>
    </footer>
  );
}
