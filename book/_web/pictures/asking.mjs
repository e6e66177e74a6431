// Asks what a picture says of the reader's code. Of several wishes the last one counts; one is under way at a time.

import * as engine from "../engine.mjs";
import {cellsOf} from "../open_code.mjs";
import {Problem} from "../problem.mjs";
import {say} from "../words.mjs";

const NEEDS = ["numpy"];
const A_MOMENT = 150;

/**
 * picture: its name. exercises: whose code it shows, or a function that gives them. on: {progress(words),
 * answer(said, settings, code), trouble(words), idle()}; code: the reader's, with which it was asked.
 * Returns {ask(settings), stop(), prepare()}.
 */
export function makeAsker(picture, exercises, on) {
  let wanted = null, isAsking = false;

  async function ask(settings) {
    wanted = settings;
    if (isAsking) return;
    isAsking = true;
    try {
      if (!await engine.canCheck(NEEDS)) on.trouble(say("pictureNowhere"));
      else while (wanted) await next();
    } finally {
      isAsking = false;
      wanted = null;
      on.idle();
    }
  }

  async function next() {
    if (engine.isBusy()) {     // a check is under way
      await new Promise(resolve => { setTimeout(resolve, A_MOMENT); });
      return;
    }
    const settings = wanted;
    wanted = null;
    try {
      const sent = sentCells(typeof exercises === "function" ? exercises() : exercises);
      const question = {kind: "picture", exercise: picture, needs: NEEDS, cells: sent, asked: 0, settings};
      const said = await engine.ask(question, ({words}) => on.progress(words));
      if (said.stopped !== undefined || said.crashed || said.fault) {
        wanted = null;
        on.trouble(said.stopped ?? (said.fault ? say("fault", said) : say("crashed")));
      } else on.answer(said, settings, JSON.stringify(sent));
    } catch (error) {
      wanted = null;
      on.trouble(error instanceof Problem ? error.message : say("pictureNoPython"));
    }
  }

  function stop() {
    wanted = null;
    engine.stop(say("stoppedByYou"));
  }

  return {ask, stop, prepare: () => engine.prepare({exercise: picture, needs: NEEDS})};
}

/** The reader's code of these exercises, as it is sent: a server wants a cell at least. */
function sentCells(exercises) {
  const found = cellsOf(exercises);
  return found.length ? found : [{name: "your code", source: ""}];
}

/** The same as one text: whether two answers are of one code. */
export function codeOf(exercises) {
  return JSON.stringify(sentCells(exercises));
}
