import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const sans = "@expo-google-fonts/ibm-plex-sans";

/** The font files of figures: Latin and Cyrillic, and Arabic with Latin of its own. */
export const fontFiles: readonly string[] = [
  `${sans}/400Regular/IBMPlexSans_400Regular.ttf`,
  `${sans}/600SemiBold/IBMPlexSans_600SemiBold.ttf`,
  `${sans}-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf`,
  `${sans}-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf`,
].map((file) => require.resolve(file));

/** The fonts that one finds here, and no others: a figure looks alike on every machine. */
export const resvgFonts = {
  loadSystemFonts: false,
  fontFiles: [...fontFiles],
  defaultFontFamily: "IBM Plex Sans",
};

export const readFonts = (): Uint8Array[] => fontFiles.map((file) => readFileSync(file));

/** The compiler that makes PDF, as WebAssembly. */
export const readCompiler = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    readFileSync(
      require.resolve("@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm"),
    ),
  );
