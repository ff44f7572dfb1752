import { CodeField } from "../parts/code-field.tsx";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import { stepStyles } from "../style/second-step.ts";
import type { PageContext } from "./context.ts";

/** The second step at sign-in: a code, after the password. */
export function SignInCodePage({ context, refusal }: { context: PageContext; refusal?: string }) {
  const lede = "Type the six digits that your app shows for Themeline now.";
  return (
    <Document context={context} title="Second step" description={lede} styles={stepStyles}>
      <Head title="Second step" lede={lede} />
      {refusal && (
        <Problems defects={[{ code: "REFUSED", message: refusal }]} word="Not signed in" />
      )}
      <form class="lines" action="/sign-in/code" method="post">
        <CodeField isFirst />
        <button type="submit">Sign in</button>
      </form>
      <details>
        <summary>The app is not at hand</summary>
        <p>A recovery code works once. If there is none, an admin can reset your second step.</p>
        <form class="lines" action="/sign-in/code" method="post">
          <label>
            Recovery code{" "}
            <input
              name="recovery"
              required
              size={22}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
            />
          </label>
          <button type="submit">Sign in with it</button>
        </form>
      </details>
      <p>
        <a href="/sign-in">Begin anew, or as somebody else</a>
      </p>
    </Document>
  );
}
