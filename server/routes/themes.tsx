import type { State } from "../../db/catalogue.ts";
import type { Filter } from "../../db/filter.ts";
import { withOrigins } from "../../db/queries/cited.ts";
import { type Themes, themes } from "../../db/queries/themes.ts";
import { ThemesPage } from "../../web/pages/themes.tsx";
import { ThemeFigure } from "../../web/parts/theme-figure.tsx";
import { drawingOf } from "../../web/themes.ts";
import { describeThemes } from "../../web/words/themes.ts";
import { aboutLines } from "../about.ts";
import { composeThemes } from "../figure.ts";
import { tableOf } from "../table.ts";
import { type Answer, stateParameters, type Table, type View } from "../view.ts";
import { shiftsAnswer } from "./shifts.tsx";
import { unknownIn } from "./trends.tsx";

/** What is it about? */
export const themesView: View = {
  path: "/themes",
  title: "Themes",
  about: "What it is about: shares by category, and which moved between two periods",
  parameters: [
    "series",
    "collection",
    "dimension",
    "a",
    "b",
    "period",
    "time",
    "value",
    "interval",
    "level",
    "deff",
    "scale",
    "form",
    ...stateParameters,
  ],
  open: (state, filter) => unknownIn(state, filter) ?? answer(state, filter),
};

function answer(state: State, filter: Filter): Answer {
  const found = themes(state, filter);
  if (filter.a || filter.b) return shiftsAnswer(found, filter);
  return {
    page: (context) => <ThemesPage context={context} {...found} />,
    chart: (context) => (
      <ThemeFigure
        context={context}
        drawing={drawingOf(found, filter)}
        unit={found.division?.whole.unit ?? "item"}
        alt={describeThemes(found, filter).alt}
      />
    ),
    file: {
      words: describeThemes(found, filter),
      table: () => table(found, filter),
      everything: () =>
        table(themes(state, { ...filter, time: undefined, period: undefined }), filter),
      about: {
        ...aboutLines(linesOf(found), found.sources, filter),
        dimension: found.division?.dimension ?? null,
        coding: found.division?.coding ?? null,
        quotedShares: found.quoted,
      },
      sources: withOrigins(state, found.sources),
      figure: (frame) => composeThemes(found, filter, frame),
    },
  };
}

const linesOf = ({ parts, whole }: Themes) => [
  ...parts.map(({ line }) => line),
  ...(whole ? [whole] : []),
];

function table(found: Themes, filter: Filter): Table {
  const isFull = filter.csvType === "full";
  const runs = linesOf(found).map(({ drawn, others, run }) => ({
    rows: isFull ? [...drawn, ...others] : drawn,
    run,
  }));
  return tableOf(runs, filter);
}
