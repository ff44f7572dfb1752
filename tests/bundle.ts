import { build } from "vite";
import { root } from "../db/root.ts";

/** Bundles the entry of a child process into a folder, as the build does: `NAME.js`. */
export async function bundleChild(
  name: string,
  { entry, folder }: { entry: string; folder: string },
) {
  await build({
    configFile: false,
    logLevel: "silent",
    root,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      rollupOptions: { input: { [name]: entry }, output: { entryFileNames: "[name].js" } },
    },
    ssr: { noExternal: [], external: true },
  });
}
