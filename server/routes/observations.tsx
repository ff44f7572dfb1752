import { readSeries } from "../../db/catalogue.ts";
import { observation } from "../../db/queries/observation.ts";
import { observations } from "../../db/queries/observations.ts";
import { ObservationPage } from "../../web/pages/observation.tsx";
import { missing } from "../missing.ts";
import { stateParameters, type View } from "../view.ts";

/** One number: the last part of the path is its period, all before it its series. */
export const observationView: View = {
  path: "/observations/:id{.+/.+}",
  title: "Observation",
  about: "One number with its source, its passage and its versions",
  parameters: stateParameters,
  gives: "page",
  open: (state, _, { id = "" }) => {
    const [series, period] = split(id);
    const facts = observation(state, series, period);
    if (facts) return { page: (context) => <ObservationPage context={context} {...facts} /> };
    const known = readSeries(state, { ids: [series] });
    if (known.length === 0) return missing("series", series, readSeries(state));
    const periods = observations(state, [series]).map((row) => ({ id: row.period }));
    return missing("period", period, periods);
  },
};

function split(id: string): [series: string, period: string] {
  const at = id.lastIndexOf("/");
  return [id.slice(0, at), id.slice(at + 1)];
}
