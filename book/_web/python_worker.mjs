// Python in a module worker. All it needs lies beside it; assets.json says what that is.
//
// A question comes with its `needs`, the packages that its exercise needs beside our own. They are loaded when the
// first question asks for them, so an exercise on plain numbers waits for no NumPy and works where there is none.
// Answers: {progress, size}… while files arrive, {begun} once the question itself is under way, then the answer; or
// {missing} (not on this site), {refused} (arrived damaged), {failed}, {crashed}.

import {loadPyodide} from "./pyodide/pyodide.mjs";

const here = new URL("./pyodide/", import.meta.url).href;
const assets = fetch(new URL("assets.json", here)).then(answer => answer.json());
let python = null;      // a promise of {python, answer} from the first question on
let arrived = 0, expected = 1;
self.fetch = counting(self.fetch);

onmessage = async ({data: {needs, ...question}}) => {
  let absent;
  try {
    absent = await load(needs);
  } catch (error) {
    return postMessage({failed: String(error)});
  }
  if (!question.kind) return;   // only to be ready for the next one
  if (absent.refused.length) return postMessage({refused: absent.refused});
  if (absent.missing.length && question.kind === "check") return postMessage({missing: absent.missing});
  postMessage({begun: true});
  try {
    const {python: loaded, answer} = await python;
    // Whoever writes `import numpy` where the exercise does without gets it, if the site has it.
    for (const {source} of question.cells) await loaded.loadPackagesFromImports(source);
    postMessage(JSON.parse(answer(JSON.stringify(question))));
  } catch (error) {
    postMessage({crashed: String(error)});
  }
};

/** Load what is not there yet; return what the site has not and what it refused. */
async function load(needs) {
  const {own, missing, bytes, python_bytes} = await assets;
  const wanted = [own, ...needs.filter(name => !missing.includes(name))];
  const there = python ? (await python).python : null;
  const new_ones = wanted.filter(name => !(name in (there?.loadedPackages ?? {})));
  if (new_ones.length) {
    arrived = 0;
    expected = new_ones.reduce((sum, name) => sum + bytes[name], there ? 0 : python_bytes);
    postMessage({progress: 0, size: expected});
    if (there) await there.loadPackage(new_ones);
    else python = start(own, new_ones);
  }
  const {loadedPackages} = (await python).python;
  // Pyodide only logs a package that did not arrive or has another sha256, so look for ourselves.
  const refused = wanted.filter(name => !(name in loadedPackages));
  return {missing: needs.filter(name => missing.includes(name)), refused};
}

async function start(own, packages) {
  const [python, session] = await Promise.all([
    loadPyodide({indexURL: here, lockFileURL: here + "pyodide-lock.json", packages}),
    fetch(new URL("page_session.py", here)).then(answer => answer.text()),
  ]);
  if (own in python.loadedPackages) python.runPython(session);   // it begins by importing what may have been refused
  return {python, answer: python.globals.get("answer")};
}

/** Wrap fetch, which Pyodide uses for all of its files, to report the share of the bytes that have arrived. */
function counting(plainFetch) {
  let told = 0;
  const counter = () => new TransformStream({
    transform(chunk, next) {
      arrived += chunk.length;
      if (arrived < told) told = 0;
      if (arrived - told > expected / 50) {
        told = arrived;
        postMessage({progress: Math.min(1, arrived / expected), size: expected});
      }
      next.enqueue(chunk);
    },
  });
  return async (...request) => {
    const answer = await plainFetch(...request);
    if (!answer.ok || !answer.body) return answer;
    return new Response(answer.body.pipeThrough(counter()), {status: answer.status, headers: answer.headers});
  };
}
