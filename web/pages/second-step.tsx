import type { SecondStep } from "../../db/people/second-step.ts";
import type { Defect } from "../../db/refusal.ts";
import { CodeField } from "../parts/code-field.tsx";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import { QrCode } from "../parts/qr-code.tsx";
import { stepStyles } from "../style/second-step.ts";
import { formatDate } from "../words/period.ts";
import type { PageContext } from "./context.ts";

type SecondStepProps = {
  context: PageContext;
  step: SecondStep | null;
  /** The key that waits for its first code, as apps take it. */
  address: string | null;
  /** Whether the rule asks for it and it is not there. */
  isAsked: boolean;
  needsPassword: boolean;
  /** Recovery codes just made: shown this once. */
  codes?: readonly string[] | undefined;
  defects: readonly Defect[];
};

/** One's own second step at sign-in. */
export function SecondStepPage({
  context,
  step,
  address,
  isAsked,
  codes,
  ...rest
}: SecondStepProps) {
  const { defects, needsPassword } = rest;
  const lede =
    "After the password, a code from an app. A password that is found out opens nothing.";
  return (
    <Document context={context} title="Second step" description={lede} styles={stepStyles}>
      <Head title="Second step at sign-in" lede={lede}>
        <p class="tools">
          <a href="/account">Account</a>
        </p>
      </Head>
      {isAsked && (
        <p class="notice" role="status">
          Here everybody who writes needs a second step. Until you have set it up, you may only
          read.
        </p>
      )}
      <Problems defects={defects} />
      {codes && <RecoveryCodes codes={codes} />}
      {!step && <Begin />}
      {step?.key && address && (
        <Confirm secret={step.key} address={address} needsPassword={needsPassword} />
      )}
      {step?.confirmedAt && !codes && <On step={step} needsPassword={needsPassword} />}
    </Document>
  );
}

function Begin() {
  return (
    <Part
      title="Set it up"
      sub="You need an app that makes codes, on a phone or in a password manager. It works without a network."
    >
      <form class="sentence" action="/account/second-step" method="post">
        <button type="submit">Make a key</button>
      </form>
    </Part>
  );
}

type ConfirmProps = { secret: string; address: string; needsPassword: boolean };

function Confirm({ secret, address, needsPassword }: ConfirmProps) {
  return (
    <>
      <Part title="1. Give the key to the app" sub="Scan it, open it in an app here, or type it.">
        <QrCode text={address} label="The key as a QR code" />
        <p>
          <a href={address}>Open in an app on this device</a>
        </p>
        <p>
          Key:{" "}
          <code class="key" dir="ltr">
            {secret.match(/.{1,4}/g)?.join(" ")}
          </code>
        </p>
        <p class="quiet">Time-based, six digits, every 30 seconds, as apps expect.</p>
      </Part>
      <Part
        title="2. Type the code that it shows"
        sub="Then the step is on, and all other sessions end."
      >
        <form class="lines" action="/account/second-step/confirm" method="post">
          <CodeField />
          {needsPassword && <Password />}
          <button type="submit">Turn it on</button>
        </form>
        <form class="sentence" action="/account/second-step" method="post">
          <button type="submit" class="quiet">
            Make another key
          </button>
        </form>
      </Part>
    </>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Part
      title="Recovery codes"
      sub="Shown this once. Print them, or keep them elsewhere than the app."
    >
      <p role="status">
        The second step is on. When the app is lost, each of these signs you in once.
      </p>
      <ul class="codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href="/account">I have kept them; go on</a>
      </p>
    </Part>
  );
}

function On({ step, needsPassword }: { step: SecondStep; needsPassword: boolean }) {
  const { confirmedAt, codesLeft } = step;
  const since = formatDate((confirmedAt ?? "").slice(0, 10));
  const left = `${counted(codesLeft, "recovery code", "recovery codes")} left.`;
  const forms = [
    {
      path: "codes",
      title: "New recovery codes",
      button: "Make new codes",
      sub: "Those you have stop working.",
    },
    {
      path: "off",
      title: "Turn it off",
      button: "Turn it off",
      sub: "To move to another phone, turn it off here and set it up there.",
    },
  ];
  return (
    <>
      <p>
        On since {since}. {left}
      </p>
      {forms.map(({ path, title, sub, button }) => (
        <Part title={title} sub={sub}>
          <form class="lines" action={`/account/second-step/${path}`} method="post">
            <CodeField isEither />
            {needsPassword && <Password />}
            <button type="submit">{button}</button>
          </form>
        </Part>
      ))}
    </>
  );
}

function Password() {
  return (
    <label>
      Password <input name="old" type="password" required autocomplete="current-password" />
    </label>
  );
}
