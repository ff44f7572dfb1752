import { fileURLToPath } from "node:url";
import { config, observable } from "@observablehq/notebook-kit/vite";
import { defineConfig, type Plugin } from "vite";

/** What the notebooks use of the library that Notebook Kit offers. */
const library = `
export const d3 = () => import("d3");
export const htl = () => import("htl");
export const html = () => import("htl").then(({html}) => html);
export const svg = () => import("htl").then(({svg}) => svg);
export const Inputs = () => import("@observablehq/inputs");
export const Plot = () => import("@observablehq/plot");
`;

/**
 * `vite build -c vite.notebooks.config.ts` makes the pages of notebooks/. Notebook Kit would fetch
 * its libraries from a host of the web at run time; here they are bundled from node_modules.
 */
const root = fileURLToPath(new URL("notebooks/", import.meta.url));
const kit = config();

export default defineConfig({
  ...kit,
  root,
  base: "/notebooks/",
  publicDir: false,
  plugins: [offline(), observable({ template: `${root}frame.tmpl` })],
  build: {
    outDir: "../build/notebooks",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    chunkSizeWarningLimit: 1000,
    rollupOptions: {
      input: ["state-building-2017", "is-videos-by-month", "magazine-themes"].map(
        (name) => `${root}${name}.html`,
      ),
    },
  },
});

/** Modules of Notebook Kit that would ask another host: replaced, or emptied where unused. */
function offline(): Plugin {
  const replaced: Record<string, string> = {
    "stdlib/recommendedLibraries.js": library,
    "stdlib/sampleDatasets.js": "export {};",
  };
  return {
    name: "offline",
    enforce: "pre",
    load(id) {
      const known = Object.entries(replaced).find(([path]) => id.endsWith(path));
      return known?.[1];
    },
    transform(code) {
      if (!code.includes("https://cdn.")) return null;
      return code.replace(
        /import\("https:\/\/cdn\.[^"]*"\)/g,
        'Promise.reject(new Error("not bundled"))',
      );
    },
  };
}
