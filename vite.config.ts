import { copyFileSync, mkdirSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

/** `vite build` makes what browsers load; `vite build --ssr` makes the program itself. */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        build: {
          ssr: true,
          outDir: "build/server",
          target: "node20",
          rollupOptions: {
            input: {
              cli: "server/cli.ts",
              "print-child": "server/print/child.ts",
              "render-thread": "server/render-thread.ts",
              "work-thread": "server/work-thread.ts",
              "xlsx-child": "db/upload/xlsx-child.ts",
            },
            output: { entryFileNames: "[name].js" },
          },
        },
        ssr: { noExternal: [], external: true },
        oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
      }
    : {
        build: {
          outDir: "build/web",
          manifest: "manifest.json",
          modulePreload: false,
          rollupOptions: { input: "web/islands/main.ts" },
        },
        plugins: [fonts()],
      },
);

const sans = "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans";
const serif = "@fontsource/ibm-plex-serif/files/ibm-plex-serif";
const arabic = "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic";

/** The font files that the style sheet names, each under the name it uses. */
const fontFiles = {
  "plex-sans-latin.woff2": `${sans}-latin-wght-normal.woff2`,
  "plex-sans-latin-ext.woff2": `${sans}-latin-ext-wght-normal.woff2`,
  "plex-sans-cyrillic.woff2": `${sans}-cyrillic-wght-normal.woff2`,
  "plex-serif-latin-500.woff2": `${serif}-latin-500-normal.woff2`,
  "plex-sans-arabic-400.woff2": `${arabic}-arabic-400-normal.woff2`,
  "plex-sans-arabic-600.woff2": `${arabic}-arabic-600-normal.woff2`,
  "OFL.txt": "@fontsource/ibm-plex-serif/LICENSE",
};

function fonts(): Plugin {
  return {
    name: "fonts",
    writeBundle({ dir = "build/web" }) {
      mkdirSync(`${dir}/assets/fonts`, { recursive: true });
      for (const [name, file] of Object.entries(fontFiles)) {
        copyFileSync(`node_modules/${file}`, `${dir}/assets/fonts/${name}`);
      }
    },
  };
}
