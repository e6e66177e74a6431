// The course's own server as the page's engine, with the doors of python.mjs: isBusy, ask, stop.
//
// `autograder serve` answers below the site's root, this script lies two folders deeper. A busy server says after how
// many seconds it may be asked again; the page waits and asks. Whatever goes wrong is {stopped: a sentence}, so a
// reader's code is never in danger: it stays in the editor.

import {atWork, say} from "./words.mjs";

const api = new URL("../../api/", import.meta.url);
// The server's own limits are shorter: this is for one that says nothing.
const PATIENCE_S = {run: 40, check: 60, derive: 60, picture: 60};
const MOST_BYTES = 2 ** 20;     // the server's; what is larger need not travel

let current = null;     // {controller, resolve}: the one question under way

/** Is there such a server? Asked once for a page. */
export async function isThere() {
  try {
    const answer = await fetch(new URL("engine", api), {cache: "no-store"});
    return answer.ok && (await answer.json()).engine === "autograder";
  } catch {
    return false;
  }
}

export function isBusy() {
  return current !== null;
}

/** Ask the server; resolves to its answer, or {stopped: words}. One question at a time; see python.mjs. */
export async function ask(question, onProgress) {
  const controller = new AbortController();
  const body = JSON.stringify({
    exercise: question.exercise, cell: question.asked, settings: question.settings,
    cells: question.cells.map(({name, source}) => ({id: name, source})),
  });
  if (new Blob([body]).size > MOST_BYTES) return {stopped: say("tooLarge", {most: MOST_BYTES / 2 ** 20})};
  const seconds = PATIENCE_S[question.kind];
  const timer = setTimeout(() => stop(say("serverSilent", {seconds})), seconds * 1000);
  try {
    return await new Promise(resolve => {
      current = {controller, resolve};
      untilAnswered(question.kind, body, controller.signal, onProgress).then(resolve);
    });
  } finally {
    clearTimeout(timer);
    current = null;
  }
}

/** End the question under way: its connection closes, and the server ends the run. */
export function stop(words) {
  current?.resolve({stopped: words});
  current?.controller.abort();
}

/** Ask again as long as the server is busy; never rejects. */
async function untilAnswered(kind, body, signal, onProgress) {
  for (;;) {
    onProgress({words: atWork(kind)});
    const {answer, retry} = await once(kind, body, signal);
    if (answer) return answer;
    onProgress({words: say("serverBusy")});
    await pause(retry * 1000 * (1 + Math.random()), signal);    // not all pages at the same moment
    if (signal.aborted) return {stopped: ""};
  }
}

/** One request: {answer}, or {retry: seconds} if the server is busy. */
async function once(kind, body, signal) {
  const headers = {"Content-Type": "application/json"};
  try {
    const answer = await fetch(new URL(kind, api), {method: "POST", headers, body, signal, cache: "no-store"});
    const said = await answer.json();
    if (answer.ok) return {answer: said};
    return said.retry ? {retry: said.retry} : {answer: {stopped: said.sentence ?? say("serverGone")}};
  } catch {
    return {answer: {stopped: say("serverGone")}};
  }
}

function pause(milliseconds, signal) {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", resolve, {once: true});
  });
}
