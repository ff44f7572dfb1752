import type { Person } from "../../db/people/people.ts";
import type { SecondStep } from "../../db/people/second-step.ts";
import type { Session } from "../../db/people/sessions.ts";
import type { Token } from "../../db/people/tokens.ts";
import type { Defect } from "../../db/refusal.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import { SessionTable } from "../parts/session-table.tsx";
import { NewToken, TokenTable } from "../parts/token-table.tsx";
import type { PageContext } from "./context.ts";

type AccountProps = {
  context: PageContext;
  person: Person;
  tokens: readonly Token[];
  sessions: readonly Session[];
  step: SecondStep | null;
  /** Whether they may only read until they have a second step. */
  lacksStep: boolean;
  /** Wrong codes typed at their door lately. */
  wrongCodes: number;
  hasPassword: boolean;
  /** Whether the old password is asked for with a new one. */
  needsPassword: boolean;
  /** A token just made: shown this once. */
  secret?: string | undefined;
  defects: readonly Defect[];
};

/** One's own account. */
export function AccountPage({ context, person, secret, defects, ...rest }: AccountProps) {
  const { tokens, sessions, hasPassword, needsPassword, step, lacksStep, wrongCodes } = rest;
  const lede = `You are signed in as ${person.handle}, ${person.role}.`;
  return (
    <Document context={context} title="Account" description={lede}>
      <Head title="Account" lede={lede}>
        <p class="tools">
          <a href="/figures/mine">Your figures</a>
          {!lacksStep && <Places role={person.role} />}
        </p>
        <form class="sentence" action="/sign-out" method="post">
          <button type="submit" class="quiet">
            Sign out
          </button>
        </form>
      </Head>
      <Problems defects={defects} />
      {!hasPassword && (
        <p class="notice" role="status">
          You have no password yet. Set one now: the link that brought you here opens nothing again.
        </p>
      )}
      {lacksStep && (
        <p class="notice" role="status">
          Here everybody who writes needs a second step at sign-in.{" "}
          <a href="/account/second-step">Set it up</a>; until then you may only read.
        </p>
      )}
      {secret && (
        <p class="notice" role="status">
          Your token, shown this once: <code>{secret}</code>
        </p>
      )}
      <Part title="Password" sub="At least 12 characters. Setting it ends all of your sessions.">
        <Password needsPassword={needsPassword} />
      </Part>
      <Part title="Second step at sign-in" sub="A code from an app, after the password.">
        <StepState step={step} wrongCodes={wrongCodes} />
      </Part>
      <Part title="Where you are signed in" sub="A session ends after half an hour without use.">
        <SessionTable sessions={sessions} />
      </Part>
      <Part title="Tokens" sub="For programs that read or write in your name. At most 90 days.">
        <TokenTable tokens={tokens} />
        {!lacksStep && <NewToken />}
      </Part>
    </Document>
  );
}

function StepState({ step, wrongCodes }: Pick<AccountProps, "step" | "wrongCodes">) {
  const isOn = Boolean(step?.confirmedAt);
  const codes = `${counted(step?.codesLeft ?? 0, "recovery code", "recovery codes")} left`;
  return (
    <>
      {wrongCodes > 0 && (
        <p class="notice">
          {counted(wrongCodes, "wrong code was", "wrong codes were")} typed after your password in
          the last 30 days. If not by you, somebody knows it: set another.
        </p>
      )}
      <p>
        {isOn ? `On; ${codes}. ` : "Off. "}
        <a href="/account/second-step">{isOn ? "Change it" : "Set it up"}</a>
      </p>
    </>
  );
}

function Password({ needsPassword }: { needsPassword: boolean }) {
  const fields = [
    ...(needsPassword ? [{ name: "old", label: "Old password", fill: "current-password" }] : []),
    { name: "password", label: "New password", fill: "new-password" },
  ];
  return (
    <form class="lines" action="/account/password" method="post">
      {fields.map(({ name, label, fill }) => (
        <label>
          {label}{" "}
          <input
            name={name}
            type="password"
            required
            minlength={name === "old" ? undefined : 12}
            autocomplete={fill}
          />
        </label>
      ))}
      <button type="submit">Set password</button>
    </form>
  );
}

/** Where this role may go. */
function Places({ role }: Pick<Person, "role">) {
  const mayEdit = role === "editor" || role === "admin";
  return (
    <>
      {role !== "reader" && <a href="/imports">Add numbers from a file</a>}
      {role !== "reader" && <a href="/waiting">Waiting for a second person</a>}
      {mayEdit && <a href="/edit">Change the catalogue</a>}
      {mayEdit && <a href="/collections/new">A new collection</a>}
      {role === "admin" && <a href="/people">People</a>}
      {role === "admin" && <a href="/audit">Who did what</a>}
    </>
  );
}
