import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import type { PageContext } from "./context.ts";

type SignInProps = {
  context: PageContext;
  handle?: string;
  /** The key of a link that signs in once; the button uses it up. */
  once?: string;
  refusal?: string;
};

/** Signing in; reading needs no account. */
export function SignInPage({ context, handle, once, refusal }: SignInProps) {
  const lede = "Reading needs no account. People who add numbers sign in.";
  return (
    <Document context={context} title="Sign in" description={lede}>
      <Head title="Sign in" lede={lede} />
      {refusal && (
        <Problems defects={[{ code: "REFUSED", message: refusal }]} word="Not signed in" />
      )}
      {once === undefined ? <ByPassword handle={handle ?? ""} /> : <ByLink once={once} />}
    </Document>
  );
}

function ByPassword({ handle }: { handle: string }) {
  return (
    <form class="lines" action="/sign-in" method="post">
      <label>
        Handle <input name="handle" value={handle} required autocomplete="username" />
      </label>
      <label>
        Password <input name="password" type="password" required autocomplete="current-password" />
      </label>
      <button type="submit">Sign in</button>
    </form>
  );
}

function ByLink({ once }: { once: string }) {
  return (
    <form class="lines" action="/sign-in/once" method="post">
      <input type="hidden" name="key" value={once} />
      <p>This link signs in once.</p>
      <button type="submit">Sign in</button>
    </form>
  );
}
