// Entry: "say it first". The reader answers before the answer opens; nothing is kept or sent.
//
// An admonition of class "predict" holds a question and a folded answer. Where the answer has a list whose items
// begin with a bold answer ("**0.5** That is the height."), those are offered as choices, and the chosen item's
// words are the feedback. Where it has none, the reader writes an answer and compares it.

import {button, element} from "./dom.mjs";
import {say} from "./words.mjs";

document.querySelectorAll(".admonition.predict").forEach((box, number) => {
  const fold = box.querySelector("details");
  if (!fold) return;
  const choices = [...fold.querySelectorAll("li")].filter(item => strongStart(item));
  const feedback = element("p", {class: "prediction-feedback", role: "status"});
  const reveal = (...words) => {
    feedback.replaceChildren(...words);
    fold.open = true;
  };
  fold.before(choices.length > 1 ? choose(choices, number, reveal) : write(number, reveal), feedback);
});

function strongStart(item) {
  const first = (item.querySelector("p") ?? item).firstChild;
  return first?.nodeName === "STRONG" ? first : null;
}

function choose(choices, number, reveal) {
  const options = choices.map((item, i) => {
    const id = `predict-${number}-${i}`;
    const radio = element("input", {type: "radio", name: `predict-${number}`, id});
    radio.onchange = () => reveal(...[...item.cloneNode(true).childNodes].flatMap(node =>
      node.nodeName === "P" ? [...node.childNodes] : [node]));
    return element("div", {}, radio, element("label", {for: id}, ...strongStart(item).cloneNode(true).childNodes));
  });
  return element("fieldset", {class: "prediction-choices"}, element("legend", {}, say("predictChoose")), ...options);
}

function write(number, reveal) {
  const id = `predict-${number}`;
  const field = element("input", {type: "text", id, autocomplete: "off"});
  const form = element("form", {class: "prediction-form"},
    element("label", {for: id}, say("predictLabel")), field, button(say("predictButton"), {type: "submit"}));
  form.onsubmit = event => {
    event.preventDefault();
    const said = field.value.trim();
    if (said) reveal(say("predictSaid", {said}));
    else field.focus();
  };
  return form;
}
