import type { Defect } from "../../db/refusal.ts";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import { takeStyles } from "../style/take.ts";
import type { Words } from "../words/words.ts";
import type { PageContext } from "./context.ts";

type FigureFormProps = {
  context: PageContext;
  /** The address of the figure, and the words made from its numbers. */
  of: string;
  usual: Words;
  typed: { title?: string; note?: string; alt?: string; figure?: string };
  preview: string;
  defects: readonly Defect[];
};

/** Saving a figure with words of one's own, or changing the words of one that is saved. */
export function FigureFormPage(props: FigureFormProps) {
  const { context, of, usual, typed, preview, defects } = props;
  const title = typed.figure ? "Change the words" : "Save this figure";
  const lede =
    "Your words stand in the figure as you write them. Title and text are seen by everyone; " +
    "that they are yours is not.";
  return (
    <Document context={context} title={title} description={lede} styles={takeStyles}>
      <Head title={title} lede={lede} />
      <Problems defects={defects} />
      <div class="taking">
        <div class="shown">
          <p class="preview">
            <img src={preview} alt={usual.alt} />
          </p>
        </div>
        <form
          class="lines"
          action={typed.figure ? `/figures/${typed.figure}` : "/figures"}
          method="post"
        >
          <input type="hidden" name="of" value={of} />
          <label>
            Title <input name="title" value={typed.title ?? usual.title} maxlength={160} required />
          </label>
          <label>
            Note, before the cautions <input name="note" value={typed.note ?? ""} maxlength={400} />
          </label>
          <label>
            Text in place of the figure, for those who do not see it{" "}
            <textarea name="alt" rows={6} maxlength={1200} required>
              {typed.alt ?? usual.alt}
            </textarea>
          </label>
          <button type="submit">{typed.figure ? "Save as another version" : "Save it"}</button>
        </form>
      </div>
    </Document>
  );
}
