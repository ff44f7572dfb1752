import type { Filter } from "../../db/filter.ts";
import { periodsAsked, periodsOf } from "../../db/queries/shifted.ts";
import type { Themes } from "../../db/queries/themes.ts";
import { shifted } from "../../web/figures/shifted.ts";
import { ShiftsPage } from "../../web/pages/shifts.tsx";
import { type Shifts, shiftsOf } from "../../web/shifts.ts";
import { describeShifts } from "../../web/words/shifts.ts";
import type { Words } from "../../web/words/words.ts";
import { finish, optionsFor } from "../figure.ts";
import { tableOf } from "../table.ts";
import type { Answer, Cells, Frame } from "../view.ts";

/** `/themes` between two periods: which categories moved. */
export function shiftsAnswer(found: Themes, filter: Filter): Answer {
  const periods = periodsOf(found);
  const { pair, refusals } = periodsAsked(periods, filter);
  const shown = { themes: found, periods, refusals };
  if (!pair) {
    return {
      page: (context) => <ShiftsPage context={context} {...shown} answer={null} />,
      refusals,
    };
  }
  const shifts = shiftsOf(found, pair, filter);
  const words = describeShifts(found, shifts, filter);
  const answer = { shifts, words };
  const rows = pair.flatMap(({ period }) =>
    found.parts.flatMap(({ line }) =>
      [...line.drawn, ...line.others].filter((row) => row.period === period),
    ),
  );
  const table = () => tableOf([{ rows, run: rows }], filter);
  return {
    page: (context) => <ShiftsPage context={context} {...shown} answer={answer} />,
    file: {
      words,
      table,
      everything: table,
      about: { dimension: found.division?.dimension ?? null, ...computedOf(shifts, words) },
      sources: found.sources,
      figure: (frame) => composeShifts(shifts, { words, filter, frame }),
      computed: computedOf(shifts, words),
    },
  };
}

type Around = { words: Words; filter: Filter; frame: Frame };

function composeShifts(shifts: Shifts, { words, filter, frame }: Around): string {
  const { form } = filter;
  return finish(frame, (sheet) => {
    const options = optionsFor(frame, words, sheet);
    // A slope may be low from the start, so that its letters are large where a height is kept.
    const isTight = options.isTight || (form === "slope" && sheet.height !== undefined);
    const panels = [{ svg: shifted(shifts, { ...options, isTight, form }) }];
    return { words, panels, footer: frame.footer };
  });
}

/** What was computed, for programs: a record for each category, and how far the mixes are apart. */
function computedOf({ shifts, dissimilarity, reason }: Shifts, { sentence }: Words) {
  const differencesOf: Cells[] = shifts.map(({ category, difference, p, adjusted }) => ({
    ...{ category: category.id, label: category.label, p, adjusted },
    difference: difference?.estimate ?? null,
    lower: difference?.lower ?? null,
    upper: difference?.upper ?? null,
  }));
  return { sentence, reason, dissimilarity, differences: differencesOf };
}
