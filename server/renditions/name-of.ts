/** A name in two parts, or as it is written. */
export type Name = { given: string; family: string } | { literal: string };

const bodies = /\b(Staff|News|Force|Team|Desk|Agency|Press|Institute|Group|Ministry)\b/;

/** A person by given and family name; a body, a handle or a doubtful name as it is written. */
export function nameOf(name: string): Name {
  const parts = /^((?:\p{Lu}[\p{L}'’.-]*\s)+)([\p{L}'’-]+)$/u.exec(name);
  if (!parts || bodies.test(name)) return { literal: name };
  return { given: (parts[1] ?? "").trim(), family: parts[2] ?? "" };
}
