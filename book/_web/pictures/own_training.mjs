// Your own activation at work: five trainings, one question each, into the row of a table; then what can be read from it.

import {button, element} from "../dom.mjs";
import {fill} from "../words.mjs";

/** stamps: whose code each result is of. send(settings) asks. Returns {answer(said, settings, code), end(words), isOn()}. */
export function makeTraining(picture, {words, four, steps, count}, stamps, send) {
  const [few, all] = steps;
  const row = picture.querySelector(".own-row"), cells = [...row.querySelectorAll("td")];
  const compared = picture.querySelector(".compared");
  const train = button(words.train, {class: "page-button page-button-main"});
  const status = element("p", {class: "own-status", "aria-live": "polite"});
  let run = null;     // {seed, shares, asked}; asked: the settings of the question that is under way

  function tell(text) {
    status.textContent = text;
  }

  function begin() {
    run = {seed: 1, shares: [], asked: null};
    cells.forEach(cell => { cell.textContent = "–"; });
    compared.replaceChildren();
    tell("");
    goOn({seed: 1, steps: few});
  }

  function goOn(settings) {
    run.asked = settings;
    send(settings);
  }

  function answer(said, settings, code) {
    if (settings !== run?.asked) return;    // it belongs to a training that is over
    stamps.show(code, [row], [compared]);
    if ("seed" in said) trained(said);
    else {
      run = null;
      tell(words.trained);
      compared.replaceChildren(...said.says.map(text => element("p", {}, text)));
    }
  }

  function trained({steps: made, share, ends, says}) {
    tell(says);
    if (ends) {
      run = null;
      return;
    }
    if (made === few) {
      goOn({seed: 1, steps: all});
      return;
    }
    run.shares.push(share);
    cells[run.seed - 1].textContent = share < 0 ? words.no_share : share.toFixed(1);
    run.seed += 1;
    goOn(run.seed > count ? {own: run.shares, ...four} : {seed: run.seed});
  }

  train.onclick = begin;
  compared.setAttribute("aria-live", "polite");
  /** A training that is under way is over, and says why. */
  function end(why) {
    if (run) tell(fill(words.training_over, {why, made: run.shares.length, all: count}));
    run = null;
  }

  picture.querySelector(".training").append(element("div", {class: "own-buttons"}, train), status);
  return {answer, end, isOn: () => Boolean(run)};
}
