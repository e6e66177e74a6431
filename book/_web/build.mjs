// Bundles each entry with what it imports: node build.mjs OUT_DIR. esbuild comes from book/node_modules.

import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const {build} = createRequire(import.meta.url)("esbuild");

const options = {
  absWorkingDir: here,
  outdir: process.argv[2],
  outExtension: {".js": ".mjs"},   // Jupyter Book puts no .mjs on every page by itself
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "eof",
  logLevel: "warning",
};
await build({...options, entryPoints: ["slope_picture.mjs", "network_steps.mjs", "predictions.mjs", "returning.mjs", "marks.mjs"]});
// What these import late, the editor and zip.mjs, becomes a file of its own. Its name changes with its content.
for (const entry of ["contents.mjs", "exercise.mjs"]) {
  await build({...options, entryPoints: [entry], splitting: true, chunkNames: "[name]-[hash]"});
}
