// What ESLint looks for in the scripts: its own recommendations, and a few that keep text from becoming markup.
// From the root: tests/scripts/node_modules/.bin/eslint -c tests/scripts/eslint.config.mjs book tests/scripts

import js from "@eslint/js";
import globals from "globals";

const markup = ["innerHTML", "outerHTML"].map(property => ({property, message: "Set textContent or append nodes."}));

export default [
  {ignores: ["**/node_modules/**", "_build/**"]},
  js.configs.recommended,
  {
    languageOptions: {ecmaVersion: 2025, globals: {...globals.browser, ...globals.node}},
    linterOptions: {reportUnusedDisableDirectives: "error"},
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-restricted-properties": ["error", ...markup, {property: "insertAdjacentHTML"}],
      "no-self-compare": "error",
      "no-unused-vars": ["error", {argsIgnorePattern: "^_"}],
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  {files: ["**/python_worker.mjs"], languageOptions: {globals: globals.worker}},
  {files: ["**/*.test.mjs"], rules: {"no-restricted-properties": "off"}},   // reading markup back is how they look
  {files: ["**/*.cjs"], languageOptions: {sourceType: "commonjs"}},
];
