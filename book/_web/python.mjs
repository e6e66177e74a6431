// The page's one Python: a worker that starts when the reader comes to an editor and serves every exercise.

import {Problem} from "./problem.mjs";
import {hasCome, noteCome} from "./progress.mjs";
import {atWork, say} from "./words.mjs";

// A check calls the reader's functions a hundred times and may train a network, on a phone too.
const TIME_LIMIT_S = {run: 10, check: 30, derive: 10, picture: 30};
const MOST_PRINTED = 8000;  // as in autograder.learners.showing, which says no more than this

let worker = null;
let isReady = false;    // is Python there?
let state = null;       // how far it is: {words, fraction}
const readied = new Set();  // exercises and pictures for which this worker has been told to get ready
let current = null;     // {question, progress, printed, begun, resolve, reject}: the one question under way

/** Ask the worker; resolves to its answer, or {stopped: words, printed}. question.needs: packages beside Python itself. */
export async function ask(question, progress) {
  worker ??= open();
  progress(isReady || !state ? {words: say(isReady ? "checking" : "startingPython")} : state);
  let timer;
  const begun = () => {
    progress({words: atWork(question.kind)});
    const seconds = TIME_LIMIT_S[question.kind];
    timer = setTimeout(() => stop(say("stoppedByTime", {seconds})), seconds * 1000);
  };
  try {
    return await new Promise((resolve, reject) => {
      current = {question, progress, printed: "", begun, resolve, reject};
      worker.postMessage(question);
    });
  } finally {
    clearTimeout(timer);
    current = null;
  }
}

/** Get Python ready for a question that may come: {exercise, needs}. What goes wrong now is told when it has come. */
export function prepare({exercise, needs}) {
  if (readied.has(exercise)) return;
  readied.add(exercise);
  worker ??= open();
  worker.postMessage({exercise, needs});
}

/** End the worker, whatever it does. A new one starts at once, so that the next check need not wait. */
export function stop(words) {
  if (!current) return;
  const wasReady = isReady, {question, printed, resolve} = current;
  close();
  current = null;
  resolve({stopped: words, printed: printed.length < MOST_PRINTED ? printed : `${printed}\n…`});
  if (wasReady) prepare(question);
}

function open() {
  const opened = new Worker(new URL("python_worker.mjs", import.meta.url), {type: "module"});
  opened.onmessage = ({data}) => {
    if (data.came !== undefined) tell(loading(data));
    else if (data.ready) ready();
    else if (data.begun) { ready(); current?.begun(); }
    else if (data.failed) fail(new Error(data.failed));
    else if (data.missing) refuse("noNumpy", {exercise: current?.question.exercise});
    else if (data.refused) refuse("badNumpy", {names: data.refused.join(", ")});
    else if (data.more !== undefined) keep(data.more);
    else finish(data);
  };
  opened.onerror = event => fail(new Error(event.message));
  return opened;
}

function tell(how) {
  state = how;
  current?.progress(how);
}

function ready() {
  isReady = true;
  noteCome("python");
}

function keep(printed) {
  if (current) current.printed += printed;
}

function refuse(words, gaps) {
  current?.reject(new Problem(say(words, gaps)));
}

function close() {
  worker?.terminate();
  worker = state = null;
  isReady = false;
  readied.clear();
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

function loading({came, all}) {
  if (came >= all || hasCome("python")) return {words: say("startingPython"), fraction: came / all};
  return {words: say("loadingPython", {size: (all / 1e6).toFixed(0)}), fraction: came / all};
}
