import type { PropsWithChildren } from "hono/jsx";

type HeadProps = PropsWithChildren<{
  title: string;
  lede?: string | null;
  sub?: string | null;
  isHero?: true;
}>;

/** The title of a page, what it holds in a sentence, and the form that asks for something else. */
export function Head({ title, lede, sub, isHero, children }: HeadProps) {
  return (
    <div class={isHero ? "head hero" : "head"}>
      <h1>{unbroken(title)}</h1>
      {lede && <p class="lede">{lede}</p>}
      {sub && <p class="sub">{sub}</p>}
      {children}
    </div>
  );
}

/** A title whose hyphenated words stay in one line. */
const unbroken = (title: string) =>
  title
    .split(/((?:^| )\S{1,12}-\S{1,12})/)
    .map((piece, at) => (at % 2 === 1 ? <span class="whole">{piece}</span> : piece));

type PartProps = PropsWithChildren<{ title: string; id?: string; sub?: string | null }>;

/** A part of a page under a rule. */
export function Part({ title, id, sub, children }: PartProps) {
  return (
    <section class="part" id={id}>
      <h2>{title}</h2>
      {sub && <p class="sub">{sub}</p>}
      {children}
    </section>
  );
}
