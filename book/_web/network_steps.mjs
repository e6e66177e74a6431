// Entry: shows the steps through the network one at a time and lights up the boxes that each step names.

import {button, element} from "./dom.mjs";
import {say} from "./words.mjs";

document.querySelectorAll(".network-steps").forEach(enhance);

function enhance(group) {
  const steps = [...group.querySelectorAll(".steps > li")];
  const boxes = [...group.querySelectorAll("[data-box]")];
  const controls = layOut(group);
  let at = 0;

  function show(next) {
    at = Math.min(steps.length - 1, Math.max(0, next));
    steps.forEach((step, i) => { step.hidden = i !== at; });
    boxes.forEach(box => { box.dataset.light = light(box.dataset.box, steps[at].dataset); });
    // A button that has the focus must not vanish under it: mark it instead of disabling it.
    controls.back.setAttribute("aria-disabled", String(at === 0));
    controls.next.setAttribute("aria-disabled", String(at === steps.length - 1));
    const title = steps[at].querySelector("strong").textContent;
    controls.status.textContent = say("step", {at: at + 1, all: steps.length, title});
  }

  controls.back.onclick = () => show(at - 1);
  controls.next.onclick = () => show(at + 1);
  controls.again.onclick = () => show(0);
  group.addEventListener("keydown", event => {
    const move = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!move) return;
    event.preventDefault();
    show(at + move);
  });
  group.classList.add("one-at-a-time");
  show(0);
}

/** What a box shows at a step: "active", "used", "kept" or "". */
function light(name, {active, kept, used}) {
  if (name === active) return "active";
  const cache = /^cache-(\d)$/.exec(name)?.[1];
  if (!cache) return "";
  if (cache === used) return "used";
  return kept.split(" ").includes(cache) ? "kept" : "";
}

function layOut(group) {
  const made = {
    back: button(say("stepBack")), next: button(say("stepNext"), {class: "page-button page-button-main"}),
    again: button(say("stepAgain"), {class: "page-button page-button-quiet"}),
    status: element("p", {class: "step-status", role: "status"}),
  };
  const controls = group.querySelector(".controls");
  controls.append(made.back, made.next, made.again, made.status);
  controls.hidden = false;
  return made;
}
