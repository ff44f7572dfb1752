import type { PropsWithChildren } from "hono/jsx";

/** A box in which a wide table scrolls by itself, from the keyboard too. */
export function Scroll({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <section class="scroll" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
