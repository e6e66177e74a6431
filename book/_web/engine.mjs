// Who runs and checks the reader's code: the course's own server where it answers, else Python in this browser.
// The page asks once. Both engines have the same doors: ask(question, progress), stop(words).

import * as python from "./python.mjs";
import {missing} from "./packages.mjs";
import {Problem} from "./problem.mjs";
import * as server from "./server.mjs";
import {atWork, say} from "./words.mjs";

const MOMENTS = 10;
let chosen = null, lacking = null;  // promises: of the engine, and of the packages that this site has not
let busy = false, asked = "", stopping = "";

function engine() {
  chosen ??= server.isThere().then(there => there ? server : python);
  return chosen;
}

/** What the site lacks of these packages. Where even that cannot be told, the engine will say so itself. */
async function lacks(needs) {
  lacking ??= missing();
  try {
    const absent = await lacking;
    return needs.filter(name => absent.includes(name));
  } catch {
    lacking = null;
    return [];
  }
}

/** Can code that needs these packages be checked here? Loads nothing of Python. */
export async function canCheck(needs) {
  return !(await lacks(needs)).length || await engine() === server;
}

/** The reader is about to ask: let the engine get ready for {exercise, needs}. */
export async function prepare(question) {
  const ready = await canCheck(question.needs) && await engine();
  if (ready === python && !busy) python.prepare(question);
}

export function isBusy() {
  return busy;
}

/** A check and a run go before a picture: one that is being asked for gets a moment to end, and is ended then. */
export async function beforePictures() {
  for (let moments = 0; busy && asked === "picture"; moments += 1) {
    if (moments === MOMENTS) await stop(say("stoppedForCheck"));
    await new Promise(resolve => { setTimeout(resolve, 50); });
  }
}

/** The answer to a question, or {stopped: words}; throws a Problem. One question at a time. */
export async function ask(question, progress) {
  busy = true;
  asked = question.kind;
  stopping = "";
  progress({words: atWork(question.kind)});
  try {
    if (question.kind !== "run" && !await canCheck(question.needs)) throw new Problem(noEngine(question.exercise));
    const there = await engine();
    if (stopping) return {stopped: stopping};
    const answer = await there.ask(question, progress);
    if (there === server && answer.stopped && !stopping) chosen = null;     // it may have gone: ask anew next time
    return answer;
  } catch (error) {
    chosen = null;      // a server may have come
    throw error;
  } finally {
    busy = false;
  }
}

/** End the question under way. */
export async function stop(words) {
  stopping = words;
  (await engine()).stop(words);
}

/** What the reader can do where no engine can check an exercise. */
export function noEngine(exercise) {
  return say("noNumpy", {exercise});
}
