import type { PropsWithChildren } from "hono/jsx";
import { Scroll } from "./scroll.tsx";

/** The head of a column: its name, with the class of its cells where they are not plain words. */
export type Column = string | { name: string; kind: ColumnKind };

/** `n` are numbers; `less` is left out on narrow screens. */
type ColumnKind = "n" | "less" | "n less";

/** The heads of columns of numbers. */
export const numeric = (...names: string[]): Column[] => names.map((name) => ({ name, kind: "n" }));

/** The heads of columns that narrow screens leave out. */
export const less = (...names: string[]): Column[] => names.map((name) => ({ name, kind: "less" }));

type TableProps = PropsWithChildren<{
  label: string;
  columns: readonly Column[];
  /** Classes of the table: `fit` is as wide as its words. */
  kind?: string;
  caption?: string | null;
  /** Whether the rows come in bodies of their own, a group each. */
  isGrouped?: boolean;
}>;

/** A table of rows with a head for each column, which scrolls by itself where it is too wide. */
export function Table({ label, columns, kind, ...props }: TableProps) {
  const { caption, isGrouped = false, children } = props;
  return (
    <Scroll label={label}>
      <table class={kind}>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead column={column} />
            ))}
          </tr>
        </thead>
        {isGrouped ? children : <tbody>{children}</tbody>}
      </table>
    </Scroll>
  );
}

function ColumnHead({ column }: { column: Column }) {
  if (typeof column === "string") return <th scope="col">{column}</th>;
  const { name, kind } = column;
  return (
    <th scope="col" class={kind}>
      {name}
    </th>
  );
}
