// Python in a module worker. All it needs lies beside it; assets.json says what that is.
//
// A question comes with its `needs`, the packages that its exercise needs beside our own. They are loaded when the
// first question asks for them, so an exercise on plain numbers waits for no NumPy and works where there is none.
// Answers: {came, all} bytes while files arrive, {begun} once the question itself is under way, {more: what is printed}, then
// the answer; or {missing} (not on this site), {refused} (arrived damaged), {failed}, {crashed}. A question without a
// kind only gets Python ready for the next one: its answer is {ready}.
//
// Nothing stands between Pyodide and its files: a browser keeps compiled code only of an answer that it fetched itself.

import {loadPyodide} from "./pyodide/pyodide.mjs";

const here = new URL("./pyodide/", import.meta.url).href;
const assets = fetch(new URL("assets.json", here)).then(answer => answer.json());
let python = null;      // a promise of {python, answer, warm} from the first question on

onmessage = async ({data: {needs, ...question}}) => {
  let absent;
  try {
    absent = await load(needs);
  } catch (error) {
    return postMessage({failed: String(error)});
  }
  if (!question.kind) return getReady(absent, question.exercise);
  if (absent.refused.length) return postMessage({refused: absent.refused});
  if (absent.missing.length && question.kind !== "run") return postMessage({missing: absent.missing});
  postMessage({begun: true});
  try {
    const {python: loaded, answer} = await python;
    // Whoever writes `import numpy` where the exercise does without gets it, if the site has it.
    if (question.kind !== "derive") for (const {source} of question.cells) await loaded.loadPackagesFromImports(source);
    postMessage(JSON.parse(answer(JSON.stringify(question), more => postMessage({more}))));
  } catch (error) {
    postMessage({crashed: String(error)});
  }
};

/** Let Python read what the first check of an exercise will use, while the reader still types. */
async function getReady({missing, refused}, exercise) {
  postMessage({ready: true});
  if (!exercise || missing.length || refused.length) return;
  try {
    const pieces = (await python).warm(exercise);
    while (!pieces.next().done) await new Promise(resolve => { setTimeout(resolve); });   // a question may have come
  } catch {
    // What is wrong here is told when the reader asks.
  }
}

/** Load what is not there yet; return what the site has not and what it refused. */
async function load(needs) {
  const {own, missing, files, packages} = await assets;
  const wanted = [own, ...needs.filter(name => !missing.includes(name))];
  const there = python ? (await python).python : null;
  const lacking = wanted.filter(name => !(name in (there?.loadedPackages ?? {})));
  if (lacking.length) {
    const awaited = Object.keys(files).filter(file => !Object.values(packages).includes(file) && !there);
    const told = watch([...awaited, ...lacking.map(name => packages[name])], files);
    if (there) await there.loadPackage(lacking);
    else python = start(own, lacking);
    await python;
    told.disconnect();
  }
  const {loadedPackages} = (await python).python;
  // Pyodide only logs a package that did not arrive or has another sha256, so look for ourselves.
  const refused = wanted.filter(name => !(name in loadedPackages));
  // Without a connection this fails, as the rest did: then the file was not refused, it never came.
  await Promise.all(refused.map(name => fetch(here + packages[name], {method: "HEAD", cache: "no-store"})));
  return {missing: needs.filter(name => missing.includes(name)), refused};
}

async function start(own, packages) {
  const [python, session] = await Promise.all([
    loadPyodide({indexURL: here, lockFileURL: here + "pyodide-lock.json", packages,
      stdin: () => null}),    // nobody answers input(): Python says so, and the page says what to do
    fetch(new URL("page_session.py", here)).then(answer => answer.text()),
  ]);
  if (own in python.loadedPackages) python.runPython(session);   // it begins by importing what may have been refused
  return {python, answer: python.globals.get("answer"), warm: python.globals.get("warm")};
}

/** Tell of each awaited file when the browser has it. */
function watch(awaited, sizes) {
  const all = awaited.reduce((sum, file) => sum + sizes[file], 0);
  const there = new Set();
  const tell = () => postMessage({came: [...there].reduce((sum, file) => sum + sizes[file], 0), all});
  const observer = new PerformanceObserver(list => {
    const names = list.getEntries().map(entry => entry.name.slice(here.length));
    names.filter(name => awaited.includes(name)).forEach(name => there.add(name));
    tell();
  });
  observer.observe({type: "resource"});
  tell();
  return observer;
}
