import type { Themes } from "../../db/queries/themes.ts";
import { Caption } from "../parts/caption.tsx";
import { Definitions } from "../parts/definitions.tsx";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { MarginNote } from "../parts/margin-note.tsx";
import { MovedLink } from "../parts/moved-link.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { QuotedFigure } from "../parts/quoted-figure.tsx";
import { QuotedShares } from "../parts/quoted-shares.tsx";
import { cautionsOf, RemarkList } from "../parts/remark-list.tsx";
import { rangesOf } from "../parts/span.ts";
import { ThemeFigure } from "../parts/theme-figure.tsx";
import { ThemeNumbers } from "../parts/theme-numbers.tsx";
import { ThemesForm } from "../parts/themes-form.tsx";
import { Tools } from "../parts/tools.tsx";
import { drawingOf } from "../themes.ts";
import { describeThemes } from "../words/themes.ts";
import type { PageContext } from "./context.ts";

export type ThemesProps = { context: PageContext } & Themes;

/** What it is about: the parts of a whole along one dimension. */
export function ThemesPage({ context, ...themes }: ThemesProps) {
  const { division, divisions, parts, quoted, sources } = themes;
  const words = describeThemes(themes, context.filter);
  const drawing = drawingOf(themes, context.filter);
  const rows = parts.flatMap(({ line }) => line.drawn);
  return (
    <Document
      context={context}
      title={words.title}
      description={words.subtitle}
      ranges={rangesOf(rows)}
      hasRamps={drawing.form === "heat"}
    >
      <Head title={words.title} sub={words.subtitle || words.notes.join(" ")}>
        <ThemesForm
          context={context}
          division={division}
          divisions={divisions}
          form={drawing.form}
        />
      </Head>
      {rows.length === 0 && quoted.length === 0 && <Nothing context={context} firstKnown={null} />}
      {rows.length > 0 && (
        <div class={drawing.form === "multiples" ? undefined : "columns"}>
          <div>
            {drawing.reason && <p class="sub">{drawing.reason}</p>}
            <ThemeFigure
              context={context}
              drawing={drawing}
              unit={division?.whole.unit ?? "item"}
              alt={words.alt}
            />
            <Caption words={words} />
            <Tools context={context} />
            <MovedLink context={context} division={division} rows={rows} />
          </div>
          <Margin
            context={context}
            isAcross={drawing.form === "multiples"}
            said={words.notes}
            {...themes}
          />
          <Part title="The numbers">
            <ThemeNumbers context={context} {...themes} />
          </Part>
        </div>
      )}
      {quoted.length > 0 && (
        <Part
          title="Shares printed without counts"
          sub="A percentage that a source gives without its count is never turned into one."
        >
          {!division && <QuotedFigure context={context} quoted={quoted} words={words} />}
          <QuotedShares context={context} quoted={quoted} sources={sources} />
        </Part>
      )}
    </Document>
  );
}

type MarginProps = ThemesProps & { isAcross: boolean; said: readonly string[] };

const codings = {
  exclusive: "Each item has one category of this dimension, so shares may be added.",
  multiple: "An item can have several categories, so shares can add to more than the whole.",
  unknown: "Whether an item can have several categories is not stated, so shares are not added.",
};

function Margin({ context, isAcross, said, division, remarks }: MarginProps) {
  if (!division) return null;
  const cautions = cautionsOf(remarks);
  return (
    <div class={isAcross ? "margin across" : "margin"}>
      <Definitions context={context} collections={[division.collection]} said={said} />
      <MarginNote title={`By ${division.dimension}`}>
        <p>{codings[division.coding]}</p>
      </MarginNote>
      {cautions.length > 0 && (
        <MarginNote title="Read with care">
          <RemarkList remarks={cautions} />
        </MarginNote>
      )}
    </div>
  );
}
