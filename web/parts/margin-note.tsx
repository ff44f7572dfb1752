import type { PropsWithChildren } from "hono/jsx";

/** A note beside the figure, under its own small heading. */
export function MarginNote({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
