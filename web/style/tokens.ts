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
${themes(isBase)}`;

/** The same on paper. */
export const printTokens = paper(isBase);

export const ramps = themes(isRamp) + paper(isRamp);

/** Light by default, dark by the system or by `data-theme`. */
function themes(isIn: (role: string) => boolean): string {
  return `
:root { ${declare(light, isIn)} }
:root[data-theme="dark"] { ${declare(dark, isIn)} }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${declare(dark, isIn)} } }`;
}

/** Black on white, whatever the screen is like. */
function paper(isIn: (role: string) => boolean): string {
  return `
@media print { :root, :root:not([data-theme="light"]) { color-scheme: light; ${declare(print, isIn)} } }`;
}

function declare(palette: Palette, isIn: (role: string) => boolean): string {
  return Object.entries(palette)
    .filter(([role]) => isIn(role))
    .map(([role, hex]) => `--${role}: ${hex};`)
    .join(" ");
}
