import { compare } from "./compare.ts";
import { enter } from "./enter.ts";
import { fallbackFaces, webFaces } from "./faces.ts";
import { figure } from "./figure.ts";
import { form } from "./form.ts";
import { layout } from "./layout.ts";
import { line } from "./line.ts";
import { minify } from "./minify.ts";
import { modes } from "./modes.ts";
import { notice } from "./notice.ts";
import { print } from "./print.ts";
import { row } from "./row.ts";
import { said } from "./said.ts";
import { table } from "./table.ts";
import { tip } from "./tip.ts";
import { ramps, tokens } from "./tokens.ts";
import { trend } from "./trend.ts";
import { type } from "./type.ts";

/** What a page is painted with: small enough to stand in every page, so that one request shows it. */
export const critical: string = minify(
  [fallbackFaces, tokens, type, layout, line, form, table, figure].join("\n"),
);

/** What may come after the first paint: web fonts, paper, other scripts and forced colours. */
export const late: string = minify(
  [notice, webFaces, row, tip, said, modes, compare, enter, trend, print].join("\n"),
);

/** All rules of the site. */
export const stylesheet: string = critical + late;

/** What a page with a heat map needs beside them. */
export const rampStyles: string = minify(ramps);
