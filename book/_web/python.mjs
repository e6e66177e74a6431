// The page's one Python: a worker that starts at the first Run or Check and serves every exercise.

import {say} from "./words.mjs";

// A check calls the reader's functions a hundred times and may train a network, on a phone too.
const TIME_LIMIT_S = {run: 10, check: 30};

let worker = null;
let isReady = false;    // has this worker begun a question, so that Python is there?
let current = null;     // {needs, begun, resolve, reject}: the one question under way
let onProgress = _state => {};     // {words, fraction} while Python comes

export function isBusy() {
  return current !== null;
}

/**
 * Ask the worker; resolves to its answer, or {stopped: words}. One question at a time. question.needs: the packages
 * that must be there beside Python itself; the worker loads those that it has not.
 */
export async function ask(question, progress) {
  onProgress = progress;
  worker ??= open();
  let timer;
  const begun = () => {
    onProgress({words: say(question.kind === "check" ? "checking" : "running")});
    const seconds = TIME_LIMIT_S[question.kind];
    timer = setTimeout(() => stop(say("stoppedByTime", {seconds})), seconds * 1000);
  };
  try {
    return await new Promise((resolve, reject) => {
      current = {needs: question.needs, begun, resolve, reject};
      worker.postMessage(question);
    });
  } finally {
    clearTimeout(timer);
    current = null;
  }
}

/** End the worker, whatever it does. A new one starts at once, so that the next check need not wait. */
export function stop(words) {
  const wasReady = isReady, needs = current?.needs;
  close();
  onProgress = _state => {};   // how the new one starts is nobody's news
  current?.resolve({stopped: words});
  current = null;
  if (!wasReady) return;
  worker = open();
  worker.postMessage({needs});
}

/** The site publishes no NumPy. */
export class Missing extends Error {}

/** A file came, but is not the one whose sha256 the site's lock file names. */
export class Refused extends Error {
  constructor(names) { super(names.join(", ")); }
}

function open() {
  const opened = new Worker(new URL("python_worker.mjs", import.meta.url), {type: "module"});
  opened.onmessage = ({data}) => {
    if (data.progress !== undefined) onProgress(loadingWords(data));
    else if (data.begun) { isReady = true; current?.begun(); }
    else if (data.failed) fail(new Error(data.failed));
    else if (data.missing) current?.reject(new Missing(data.missing));
    else if (data.refused) current?.reject(new Refused(data.refused));
    else finish(data);
  };
  opened.onerror = event => fail(new Error(event.message));
  return opened;
}

function close() {
  worker?.terminate();
  worker = null;
  isReady = false;
}

/** Python did not come: the next question tries anew. */
function fail(error) {
  close();
  current?.reject(error);
}

function finish(answer) {
  if (answer.crashed) close();
  current?.resolve(answer);
}

function loadingWords({progress, size}) {
  const words = progress < 1 ? say("loadingPython", {size: (size / 1e6).toFixed(0)}) : say("startingPython");
  return {words, fraction: progress};
}
