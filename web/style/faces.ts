type Face = { family: string; file: string; weight: string; range: string };

const arabic = "U+600-8FF, U+FB50-FEFC";

const faces: Face[] = [
  {
    family: "Plex Sans",
    file: "plex-sans-latin",
    weight: "100 700",
    range: "U+0-FF, U+131, U+152-153, U+2BB-2BC, U+2000-22FF",
  },
  {
    family: "Plex Sans",
    file: "plex-sans-latin-ext",
    weight: "100 700",
    range: "U+100-130, U+132-151, U+154-2BA, U+2BD-2FF, U+1E00-1EFF",
  },
  {
    family: "Plex Sans",
    file: "plex-sans-cyrillic",
    weight: "100 700",
    range: "U+301, U+400-4FF",
  },
  { family: "Plex Serif", file: "plex-serif-latin-500", weight: "500", range: "U+0-22FF" },
  { family: "Plex Sans Arabic", file: "plex-sans-arabic-400", weight: "400", range: arabic },
  { family: "Plex Sans Arabic", file: "plex-sans-arabic-600", weight: "500 600", range: arabic },
];

/**
 * The two fallback faces have the advance widths of Plex, so that nothing moves when the web fonts
 * arrive.
 */
export const fallbackFaces = `
@font-face {
  font-family: "Sans Fallback"; src: local("Arial"), local("Liberation Sans");
  size-adjust: 102.7%; ascent-override: 99.8%; descent-override: 26.8%; line-gap-override: 0%;
}
@font-face {
  font-family: "Serif Fallback"; src: local("Times New Roman"), local("Liberation Serif");
  size-adjust: 120.7%; ascent-override: 84.9%; descent-override: 22.8%; line-gap-override: 0%;
}`;

/** Fetched only where their letters are shown. */
export const webFaces = faces.map(faceRule).join("\n");

function faceRule({ family, file, weight, range }: Face): string {
  return `@font-face {
    font-family: "${family}"; src: url(/assets/fonts/${file}.woff2) format("woff2");
    font-weight: ${weight}; font-display: swap; unicode-range: ${range};
  }`;
}
