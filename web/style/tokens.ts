import { dark, light, type Palette, print } from "../palette.ts";

/** The ramps of heat maps; only pages that draw one carry them. */
const isRamp = (role: string): boolean => /^[qd]\d$/.test(role);
const isBase = (role: string): boolean => !isRamp(role);

/** The colours of every theme, and the measures that all rules share. */
export const tokens = `
:root {
  color-scheme: light dark;
  --sans: "Plex Sans", "Plex Sans Arabic", "Sans Fallback", system-ui, sans-serif;
  --serif: "Plex Serif", "Plex Sans Arabic", "Serif Fallback", Georgia, serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --small: .8125rem;
}
:root[data-theme="light"] { color-scheme: light }
:root[data-theme="dark"] { color-scheme: dark }
@media print { :root { color-scheme: light } }
${themes(isBase)}`;

export const ramps = themes(isRamp);

/** Light by default, dark by the system or by `data-theme`, black on white on paper. */
function themes(isIn: (role: string) => boolean): string {
  const declare = (palette: Palette): string =>
    Object.entries(palette)
      .filter(([role]) => isIn(role))
      .map(([role, hex]) => `--${role}: ${hex};`)
      .join(" ");
  return `
:root { ${declare(light)} }
:root[data-theme="dark"] { ${declare(dark)} }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${declare(dark)} } }
@media print { :root, :root:not([data-theme="light"]) { ${declare(print)} } }`;
}
