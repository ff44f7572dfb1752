import { pictureParameters, units } from "../../db/picture.ts";
import type { PageContext } from "../pages/context.ts";
import { presets } from "../presets.ts";
import type { Format, Taking } from "../taking.ts";
import { formatDate } from "../words/period.ts";
import { Choice } from "./choice.tsx";
import { Kept } from "./kept.tsx";
import { included, TakeInclude } from "./take-include.tsx";

type StepProps = { context: PageContext; taking: Taking };

/** What the steps ask for beside what is included; everything else of the address is kept. */
const own = [...pictureParameters, "csvType", "bom"] as const;

/** Looks by their name in an address. */
const looks = [
  ["", "screen"],
  ["print", "print"],
  ["grey", "grey"],
  ["dark", "dark"],
] as const;

/** The steps from a figure to a file, as one form that works without a program. */
export function TakeSteps({ context, taking }: StepProps) {
  const { view, formats, parameters } = taking;
  const pictures = formats.filter(({ isPicture }) => isPicture);
  const others = formats.filter(({ isPicture }) => !isPicture);
  const asked = included.filter((name) => parameters.includes(name));
  return (
    <form class="steps" action={`/take${view.path}`} data-island="take">
      <Kept filter={context.filter} except={[...own, ...asked, "rev", "asOf"]} />
      <Use taking={taking} />
      <fieldset>
        <legend>2. Format</legend>
        <Formats formats={pictures} chosen={taking.format} />
        <details open={!taking.format.isPicture}>
          <summary>The numbers, the words, what to cite</summary>
          <Formats formats={others} chosen={taking.format} />
        </details>
        <Looks context={context} />
      </fieldset>
      <YourWords taking={taking} />
      <TakeInclude context={context} asked={asked} />
      <Version context={context} taking={taking} />
      <fieldset>
        <legend>6. Get</legend>
        <div class="row">
          <button type="submit" name="get" value="1">
            Get the file
          </button>
          <button type="submit" class="quiet">
            Show
          </button>
        </div>
      </fieldset>
    </form>
  );
}

function Use({ taking: { use, size } }: { taking: Taking }) {
  return (
    <fieldset>
      <legend>1. Use</legend>
      {presets.map(({ id, name }) => (
        <Choice name="use" value={id} isChosen={use === id}>
          {name}
        </Choice>
      ))}
      <Choice name="use" value="own" isChosen={use === "own"}>
        A size of your own
      </Choice>
      <details open={use === "own"}>
        <summary>Its width, height and dots</summary>
        <div class="row">
          <label>
            Width <input name="w" inputmode="decimal" value={use === "own" ? size.w : ""} />
          </label>
          <label>
            Height <input name="h" inputmode="decimal" value={use === "own" ? size.h : ""} />
          </label>
          <label>
            in{" "}
            <select name="unit">
              {units.map((unit) => (
                <option value={unit} selected={unit === (size.unit ?? "px")}>
                  {unit}
                </option>
              ))}
            </select>
          </label>
          <label>
            Dots per inch{" "}
            <input name="dpi" inputmode="numeric" value={size.dpi} placeholder="300" />
          </label>
        </div>
      </details>
    </fieldset>
  );
}

function Formats({ formats, chosen }: { formats: readonly Format[]; chosen: Format }) {
  return (
    <>
      {formats.map(({ extension, title }) => (
        <Choice name="format" value={extension} isChosen={extension === chosen.extension}>
          {extension.toUpperCase()} <small>{title}</small>
        </Choice>
      ))}
    </>
  );
}

function Looks({ context: { filter } }: { context: PageContext }) {
  return (
    <div class="row">
      <label>
        Look{" "}
        <select name="look">
          {looks.map(([value, name]) => (
            <option value={value} selected={(filter.look ?? "") === value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" name="bg" value="none" checked={filter.bg === "none"} /> clear ground
      </label>
      <label>
        <input type="checkbox" name="text" value="outline" checked={filter.text === "outline"} />{" "}
        text as outlines
      </label>
    </div>
  );
}

/** The words are made from the numbers; who is signed in may save the figure with their own. */
function YourWords({ taking: { words, preview } }: { taking: Taking }) {
  return (
    <fieldset>
      <legend>3. Words</legend>
      <p>
        <bdi>{words.subtitle}</bdi>
      </p>
      <p class="quiet">
        Title, note and text are made from the numbers.{" "}
        <a href={`/figures/new?of=${encodeURIComponent(preview)}`}>
          Save it with words of your own
        </a>
        , if you have an account.
      </p>
    </fieldset>
  );
}

function Version({ context: { revision }, taking: { isPinned } }: StepProps) {
  const { number, date } = revision;
  return (
    <fieldset>
      <legend>5. Version</legend>
      <Choice name="rev" value={String(number)} isChosen={isPinned}>
        Revision {number}, {formatDate(date)} <small>stays as it is</small>
      </Choice>
      <Choice name="rev" value="newest" isChosen={!isPinned}>
        The newest <small>changes when numbers are added</small>
      </Choice>
    </fieldset>
  );
}
