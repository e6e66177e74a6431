// Your network reads: trains with the reader's own code while the cost falls, then shows what it has learnt.

import {button, element, prose} from "../dom.mjs";
import {isPassed} from "../open_code.mjs";
import {fill} from "../words.mjs";
import {codeOf, makeAsker} from "./asking.mjs";
import {drawCosts, fillRow, image, weightImage} from "./reads_drawing.mjs";
import {makeField} from "./reads_field.mjs";
import {makeStamps} from "./stamps.mjs";

const TRAINS = "network";
const BROUGHT = ["layer_forward", "forward", "cost_gradient", "layer_backward", "backward"];    // used once they are passed
const MOST_CURVES = 4;      // that a style can tell apart

export function enhance(picture) {
  const data = JSON.parse(picture.querySelector("script").textContent);
  const {words} = data;
  const made = layOut(picture, data);
  const curves = new Map([["ours_first", {costs: data.costs[0], of: null}]]);      // of: the code that made them
  let run = null, last = null, network = null, soFar = "";     // a run: {slope, whose, stage, asked}; last: the one that made the network
  const mine = () => [...BROUGHT.filter(isPassed), TRAINS];
  const stamps = makeStamps([...BROUGHT, TRAINS], () => codeOf(mine()), isOld => { made.old.hidden = !isOld; });

  const asker = makeAsker("reads", () => last?.whose === "ours" ? [] : mine(), {
    progress: text => { if (run) say(soFar, text); },
    answer(said, settings, code) {
      const of = last.whose === "ours" ? null : code;
      if (settings.drawing) look(said, of);
      if (settings !== run?.asked) return;      // a drawing, or a training that another has taken the place of
      tell(said);
      stamps.show(of, [made.notes]);
      if (said.right) {
        keep(said.costs, of);
        show(said, of);
      }
      if (said.right && run.stage + 1 < data.steps.length) goTo(run.stage + 1);
      else end();
    },
    trouble(text) {
      say(soFar, text);
      end();
      stamps.leave([made.answer]);
    },
    idle() {
      made.stop.disabled = !run;
    },
  });

  function say(...sentences) {
    made.status.textContent = sentences.filter(Boolean).join(" ");
  }

  function train(whose) {
    run = last = {slope: made.slope(), whose};
    network = null;
    say(soFar = "");
    made.result.replaceChildren();
    made.notes.replaceChildren();
    stamps.wait([made.answer]);
    made.stop.disabled = false;
    goTo(0);
  }

  function goTo(stage) {
    Object.assign(run, {stage, asked: {steps: data.steps[stage], slope: run.slope}});
    asker.ask(run.asked);
  }

  function tell(said) {
    if (said.right) soFar = fill(words.cost, {steps: said.costs.length, first: said.costs[0], last: said.costs.at(-1)});
    say(soFar, said.right ? "" : fill(words.failed, {steps: said.steps}));
    made.notes.append(...[...said.notes, ...(said.right ? [] : [said.says, ...said.stops])].map(text => element("p", {}, prose(text))));
  }

  /** A curve grows; the one that was begun first goes when there are too many, but for the book's. */
  function keep(costs, of) {
    const name = nameOf(run);
    if (run.stage === 0) curves.delete(name);
    curves.set(name, {costs, of});
    if (curves.size > MOST_CURVES) curves.delete([...curves.keys()][1]);
    const keys = drawCosts(picture.querySelector(".costs"), [...curves].map(([key, each]) => [key, each.costs]), words);
    [...curves.values()].forEach((each, i) => stamps.show(each.of, [keys[i]]));
  }

  function show({result}, of) {
    network = result.network;
    const {costs} = curves.get(nameOf(run));
    stamps.show(of, [fillRow(picture.querySelector(".runs"), nameOf(run), costs, result.accuracy, data.steps)]);
    made.result.replaceChildren(
      element("p", {class: "in-words"}, result.in_words),
      element("p", {class: "pictures-title"}, words.missed),
      element("div", {class: "missed"}, ...result.missed.map(each => missedImage(each))),
      element("p", {class: "pictures-title"}, words.weights),
      element("div", {class: "weights"}, ...result.weights.map((row, i) => weightImage(row, fill(words.unit, {unit: i + 1})))));
    stamps.show(of, [made.result]);
  }

  function look(said, of) {
    made.answer.textContent = said.says;
    stamps.show(of, [made.answer]);
  }

  /** What is drawn is looked at anew by the network that there is now. */
  function end() {
    run = null;
    made.stop.disabled = true;
    if (network && field.isDrawn()) asker.ask({drawing: field.pixels(), network});
    else look({says: words[network ? "now_draw" : "no_network"]}, null);
  }

  /** An image that the network gets wrong; a press puts it into the field. */
  function missedImage({image: pixels, is, sure}) {
    const label = fill(words[is ? "missed_eight" : "missed_other"], {sure});
    const door = button("", {class: "page-button missed-image", "aria-label": label, title: label});
    door.append(image(pixels, ""), element("small", {"aria-hidden": "true"}, words[is ? "eight" : "other"]));
    door.onclick = () => { field.set(pixels); };
    return door;
  }

  const field = makeField(picture.querySelector(".field"), made.answer, words, pixels => {
    if (run) return;     // it is looked at when the training ends
    if (network) asker.ask({drawing: pixels, network});
    else look({says: words[last ? "no_network" : "train_first"]}, null);
  });

  made.train.onclick = () => train("yours");
  made.ours.onclick = () => train("ours");
  made.stop.onclick = asker.stop;
  made.answer.textContent = words.train_first;
  picture.addEventListener("focusin", asker.prepare, {once: true});
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
  picture.classList.add("is-alive");
  made.slope = () => picture.querySelector("input[name=reads-slope]:checked").value;
  return made;
}
