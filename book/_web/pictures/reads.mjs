// Your network reads: trains with the reader's own code while the cost falls, then shows what it has learnt.

import {button, element, prose} from "../dom.mjs";
import {whenChanged} from "../open_code.mjs";
import {fill} from "../words.mjs";
import {makeAsker} from "./asking.mjs";
import {drawCosts, image, weightImage} from "./reads_drawing.mjs";
import {makeField} from "./reads_field.mjs";

const EXERCISES = ["network"];

export function enhance(picture) {
  const data = JSON.parse(picture.querySelector("script").textContent);
  const {words} = data;
  const made = layOut(picture, data);
  const curves = new Map([["ours_first", data.costs[0]]]);
  let run = null, network = null;     // run: {slope, whose, stage}

  const asker = makeAsker("reads", () => run?.whose === "ours" ? [] : EXERCISES, {
    progress: text => { if (run) made.status.textContent = text; },
    answer(said, {drawing}) {
      if (drawing) {
        made.answer.textContent = said.says;
        return;
      }
      tell(said);
      curves.set(nameOf(run), said.costs);
      drawCosts(picture.querySelector(".costs"), curves, words);
      if (!said.right || said.result) end(said);
      else next();
    },
    trouble(text) {
      made.status.textContent = text;
      run = null;
    },
    idle() {
      made.stop.disabled = !run;
    },
  });

  function train(whose) {
    run = {slope: made.slope(), whose, stage: 0};
    network = null;
    made.result.replaceChildren();
    made.notes.replaceChildren();
    made.old.hidden = true;
    made.stop.disabled = false;
    asker.ask({steps: data.steps[0], slope: run.slope});
  }

  function next() {
    run.stage += 1;
    asker.ask({steps: data.steps[run.stage], slope: run.slope});
  }

  function tell(said) {
    made.status.textContent = said.right ? fill(words.cost, {steps: said.costs.length, first: said.costs[0], last: said.costs.at(-1)}) : words.failed;
    made.notes.append(...[said.note && element("p", {}, prose(said.note)), !said.right && element("p", {}, prose(said.says)),
      ...(said.right ? [] : said.stops.map(text => element("p", {}, prose(text))))].filter(Boolean));
  }

  function end({result}) {
    run = null;
    made.stop.disabled = true;
    if (!result) return;
    network = result.network;
    made.result.replaceChildren(
      element("p", {class: "in-words"}, result.in_words),
      element("p", {class: "pictures-title"}, words.missed),
      element("div", {class: "missed"}, ...result.missed.map(each => missedImage(each))),
      element("p", {class: "pictures-title"}, words.weights),
      element("div", {class: "weights"}, ...result.weights.map((row, i) => weightImage(row, fill(words.unit, {unit: i + 1})))));
  }

  /** An image that the network gets wrong; a press puts it into the field. */
  function missedImage({image: pixels, is, sure}) {
    const label = fill(words[is ? "missed_eight" : "missed_other"], {sure});
    const door = button("", {class: "page-button missed-image", "aria-label": label, title: label});
    door.append(image(pixels, ""), element("small", {"aria-hidden": "true"}, words[is ? "eight" : "other"]));
    door.onclick = () => { field.set(pixels); };
    return door;
  }

  const field = makeField(picture.querySelector(".field"), words, pixels => {
    if (network) asker.ask({drawing: pixels, network});
    else made.answer.textContent = words.train_first;
  });

  made.train.onclick = () => train("yours");
  made.ours.onclick = () => train("ours");
  made.stop.onclick = () => { run = null; asker.stop(); };
  made.answer.textContent = words.train_first;
  picture.querySelector(".field").append(made.answer);
  picture.addEventListener("focusin", asker.prepare, {once: true});
  whenChanged(EXERCISES, () => { made.old.hidden = !made.result.children.length; });
  const nameOf = ({slope, whose}) => `${words[whose]}, ${words[`slope_${slope}`]}`;
}

function layOut(picture, {words, slopes}) {
  const id = slope => `reads-slope-${slope}`;
  const made = {
    train: button(words.train, {class: "page-button page-button-main"}), ours: button(words.train_ours),
    stop: button(words.stop, {class: "page-button page-button-stop", disabled: true}),
    status: element("p", {class: "reads-status"}), notes: element("div"), result: element("div", {class: "reads-result"}),
    old: element("p", {class: "result-old", hidden: true}, words.old),
    answer: element("p", {class: "answer", role: "status"}),
  };
  const choices = slopes.map((slope, i) => element("label", {for: id(slope)},
    element("input", {type: "radio", name: "reads-slope", id: id(slope), value: slope, checked: i === 0}), ` ${words[`slope_${slope}`]}`));
  picture.querySelector(".controls").append(
    element("fieldset", {}, element("legend", {}, words.slope), ...choices),
    element("div", {class: "reads-buttons"}, made.train, made.ours, made.stop),
    element("div", {"aria-live": "polite"}, made.old, made.status, made.notes));
  picture.querySelector(".learnt").append(made.result);
  picture.querySelectorAll(".controls, .learnt, .field").forEach(part => { part.hidden = false; });
  made.slope = () => picture.querySelector("input[name=reads-slope]:checked").value;
  return made;
}
