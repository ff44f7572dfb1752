import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Table } from "../parts/table.tsx";
import { minify } from "../style/minify.ts";
import { addingExamples, askingExamples, type Example } from "../words/api-examples.ts";
import { capitalise } from "../words/sentence.ts";
import type { PageContext } from "./context.ts";

type Named = { name: string; meaning: string };

type ApiProps = {
  context: PageContext;
  /** Where this site is, as whoever asks sees it. */
  origin: string;
  views: readonly { path: string; about: string; gives: string }[];
  formats: readonly Named[];
  parameters: readonly Named[];
  /** What programs may write or follow: method and path, who may, what it is for. */
  actions: readonly { address: string; who: string; summary: string }[];
};

/** The addresses for programs: how to ask, how to add, and what is answered. */
export function ApiPage({ context, origin, ...lists }: ApiProps) {
  const lede =
    "Every view is a file as well: put an extension behind its path. The address is the question, " +
    "and a pinned one gives the same bytes for ever.";
  const { views, formats, parameters, actions } = lists;
  return (
    <Document context={context} title="For programs" description={lede} styles={styles}>
      <Head title="For programs" lede={lede}>
        <p class="tools">
          <a href="/openapi.json">OpenAPI 3.1</a>
          <a href="/data">Everything, to take away</a>
        </p>
      </Head>
      <Part title="Ask">
        <Examples examples={askingExamples(origin)} />
      </Part>
      <Part
        title="Add a month"
        sub="With a token of your account that may write, in the variable TOKEN. Errors come all at once, by row and cell."
      >
        <Examples examples={addingExamples(origin)} />
      </Part>
      <Part title="Views">
        <List
          label="Views"
          head={["Path", "What", "Gives"]}
          rows={views.map(({ path, about, gives }) => [path, about, gives])}
        />
      </Part>
      <Part title="Extensions">
        <List
          label="Extensions"
          head={["Extension", "What"]}
          rows={formats.map(({ name, meaning }) => [`.${name}`, capitalise(meaning)])}
        />
      </Part>
      <Part title="Parameters" sub="Unknown ones and unknown values are refused by name.">
        <List
          label="Parameters"
          head={["Parameter", "What"]}
          rows={parameters.map(({ name, meaning }) => [name, meaning])}
        />
      </Part>
      <Part
        title="Write and follow"
        sub="A token asks at most 1,200 times a minute; then it is told to wait (429)."
      >
        <List
          label="Write and follow"
          head={["Address", "For", "What"]}
          rows={actions.map(({ address, who, summary }) => [address, who, summary])}
        />
      </Part>
      <Part title="Errors" sub="One shape everywhere; a message ends with what to do.">
        <pre tabindex={0}>
          <code>{errorExample}</code>
        </pre>
      </Part>
    </Document>
  );
}

function Examples({ examples }: { examples: readonly Example[] }) {
  return (
    <>
      {examples.map(({ title, program, text }) => (
        <section class="example">
          <h3>{program === "curl" ? title : `${program}: ${title}`}</h3>
          <pre data-program={program} tabindex={0}>
            <code>{text}</code>
          </pre>
        </section>
      ))}
    </>
  );
}

type ListProps = { label: string; head: readonly string[]; rows: readonly (readonly string[])[] };

function List({ label, head, rows }: ListProps) {
  return (
    <Table label={label} columns={head}>
      {rows.map(([first, ...rest]) => (
        <tr>
          <th scope="row">
            <code>{first}</code>
          </th>
          {rest.map((cell) => (
            <td>{cell}</td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

const errorExample = `{
  "errors": [
    {
      "code": "BAD_PARAMETER",
      "parameter": "interval",
      "value": "wald",
      "allowed": ["wilson", "poisson", "none"],
      "message": "invalid interval: \\"wald\\"; allowed: wilson, poisson, none"
    }
  ],
  "request": "0b0c8f0e-6d0a-4f3e-9a53-0d2f7f1c6a11"
}`;

const styles = minify(`
.example { margin-block: .75rem 1rem }
.example h3 { margin-block-end: .3rem; font-size: .9375rem }
pre { margin: 0; padding: .6rem .75rem; border: 1px solid var(--rule); background: var(--surface); overflow-x: auto }
pre code { overflow-wrap: normal; white-space: pre }
th code { white-space: nowrap }`);
