// Your own activation at work: five trainings, one question each, into the row of a table; then what can be read from it.

import {button, element} from "../dom.mjs";

/** send(settings) asks. Returns {answer(said, settings), end(), isOn(), grow()}. */
export function makeTraining(picture, {words, four, steps, count}, send) {
  const [few, all] = steps;
  const row = picture.querySelector(".own-row"), cells = [...row.querySelectorAll("td")];
  const compared = picture.querySelector(".compared");
  const old = element("p", {class: "result-old", hidden: true}, words.old_training);
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
    old.hidden = true;
    goOn({seed: 1, steps: few});
  }

  function goOn(settings) {
    run.asked = settings;
    send(settings);
  }

  function answer(said, settings) {
    if (settings !== run?.asked) return;    // it belongs to a training that is over
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
  picture.querySelector(".training").append(element("div", {class: "own-buttons"}, train), old, status);
  return {
    answer, isOn: () => Boolean(run), end: () => { run = null; },
    /** The code is another one now: a run would mix two of them. */
    grow() {
      run = null;
      old.hidden = !cells.some(cell => cell.textContent !== "–");
    },
  };
}
