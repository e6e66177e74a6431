// Entry: "say it first". The reader answers before the answer opens; nothing is kept or sent.
//
// An admonition of class "predict" holds a question and a folded answer. Where the answer has a list whose items
// begin with a bold answer ("**0.5** That is the height."), those are offered as choices, and the chosen item's words
// are the feedback; the right one's begin with "Yes". The fold opens with the right one. A wrong one leaves a second
// try. Where the answer has no list, the reader writes an answer and compares it.

import {button, element, openOnPaper} from "./dom.mjs";
import {say} from "./words.mjs";

document.querySelectorAll(".admonition.predict").forEach((box, number) => {
  const fold = box.querySelector("details");
  if (!fold) return;
  const choices = [...fold.querySelectorAll("li")].filter(item => strongStart(item));
  const feedback = element("p", {class: "prediction-feedback", role: "status"});
  fold.before(choices.length > 1 ? choose(choices, number, feedback, fold) : write(number, feedback, fold), feedback);
});

openOnPaper();

function strongStart(item) {
  const first = (item.querySelector("p") ?? item).firstChild;
  return first?.nodeName === "STRONG" ? first : null;
}

/** The words after the bold answer, as nodes of their own. */
function wordsOf(item) {
  const [, ...rest] = [...(item.querySelector("p") ?? item).cloneNode(true).childNodes];
  return rest;
}

function choose(choices, number, feedback, fold) {
  const options = choices.map((item, i) => {
    const id = `predict-${number}-${i}`;
    const radio = element("input", {type: "radio", name: `predict-${number}`, id});
    const right = /^\s*Yes\b/.test(wordsOf(item).map(node => node.textContent).join(""));
    const mark = element("span", {class: "prediction-mark"});
    const option = element("div", {}, radio, element("label", {for: id}, ...strongStart(item).cloneNode(true).childNodes), mark);
    radio.onchange = () => {
      option.dataset.said = right ? "right" : "wrong";
      mark.textContent = say(right ? "predictRight" : "predictWrong");
      feedback.replaceChildren(...(right ? [say("predictYes")] : [...wordsOf(item), " ", say("predictAgain")]));
      fold.open = right || fold.open;     // what a right answer says stands there, with the rest of it
    };
    return option;
  });
  return element("fieldset", {class: "prediction-choices"}, element("legend", {}, say("predictChoose")), ...options);
}

function write(number, feedback, fold) {
  const id = `predict-${number}`;
  const field = element("input", {type: "text", id, autocomplete: "off"});
  const form = element("form", {class: "prediction-form"},
    element("label", {for: id}, say("predictLabel")), field, button(say("predictButton"), {type: "submit"}));
  form.onsubmit = event => {
    event.preventDefault();
    const said = field.value.trim();
    if (!said) return field.focus();
    feedback.replaceChildren(say("predictSaid", {said}));
    fold.open = true;
  };
  return form;
}
