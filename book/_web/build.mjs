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
// What these import late, the editor, zip.mjs and each picture, becomes a file of its own, and so does what they share: there
// is one engine on a page. The name of such a file changes with its content.
for (const entryPoints of [["contents.mjs"], ["exercise.mjs", "pictures.mjs"]]) {
  await build({...options, entryPoints, splitting: true, chunkNames: "[name]-[hash]"});
}
