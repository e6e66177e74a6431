// The page's one Python: a worker that starts at the first Run or Check and serves every exercise.

import {say} from "./words.mjs";

// A check calls the reader's functions a hundred times and may train a network, on a phone too.
const TIME_LIMIT_S = {run: 10, check: 30};

let worker = null;
let starting = null;
let current = null;     // {finish}: the one question under way
let onProgress = () => {};

export function isBusy() {
  return current !== null;
}

/** Ask the worker; resolves to its answer, or {stopped: words}. One question at a time. */
export async function ask(question, progress) {
  onProgress = progress;
  const answer = new Promise(resolve => { current = {finish: resolve}; });
  try {
    const {missing, refused} = await Promise.race([start(), answer]);
    if (current === null) return await answer;                     // stopped while Python was loading
    if (refused.length) throw new Refused(refused);
    if (missing.length && question.kind === "check") throw new Missing(missing);
    onProgress({words: say(question.kind === "check" ? "checking" : "running")});
    const seconds = TIME_LIMIT_S[question.kind];
    const timer = setTimeout(() => stop(say("stoppedByTime", {seconds})), seconds * 1000);
    worker.postMessage(question);
    return await answer.finally(() => clearTimeout(timer));
  } finally {
    current = null;
  }
}

/** End the worker, whatever it does. A new one starts at once, so that the next check need not wait. */
export function stop(words) {
  const wasReady = end();
  onProgress = () => {};   // how the new one starts is nobody's news
  current?.finish({stopped: words});
  current = null;
  if (wasReady) start().catch(() => {});
}

/** The site publishes no NumPy. */
export class Missing extends Error {}

/** A file came, but is not the one whose sha256 the site's lock file names. */
export class Refused extends Error {
  constructor(names) { super(names.join(", ")); }
}

function end() {
  const wasReady = worker?.ready ?? false;
  worker?.terminate();
  worker = starting = null;
  return wasReady;
}

function start() {
  starting ??= new Promise((resolve, reject) => {
    worker = new Worker(new URL("python_worker.mjs", import.meta.url), {type: "module"});
    worker.onmessage = ({data}) => {
      if (data.progress !== undefined) onProgress(loadingWords(data));
      else if (data.ready) { worker.ready = true; resolve(data.ready); }
      else if (data.failed) { end(); reject(new Error(data.failed)); }
      else finish(data);
    };
    worker.onerror = event => { end(); reject(new Error(event.message)); finish({crashed: true}); };
  });
  return starting;
}

function finish(answer) {
  if (answer.crashed) end();
  current?.finish(answer);
}

function loadingWords({progress, size}) {
  const words = progress < 1 ? say("loadingPython", {size: (size / 1e6).toFixed(0)}) : say("startingPython");
  return {words, fraction: progress};
}
