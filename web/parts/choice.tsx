import type { PropsWithChildren } from "hono/jsx";

type ChoiceProps = PropsWithChildren<{ name: string; value: string; isChosen: boolean }>;

/** One of several choices of a form. */
export function Choice({ name, value, isChosen, children }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={name} value={value} checked={isChosen} /> {children}
    </label>
  );
}
