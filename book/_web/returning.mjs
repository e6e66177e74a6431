// Entry: what comes back. Chooses five of the questions that the page brings, by the mistakes that this browser remembers.
//
// Questions, answers and the words about each wrong answer were made when the book was built, by the reference and by the
// known mistakes themselves. A question of a mistake that the reader made has that mistake's answer among its choices.

import {button, element, openOnPaper, prose} from "./dom.mjs";
import {add, drop, forgetAll, kept} from "./mistakes.mjs";
import {fill} from "./words.mjs";

const NUMBER = 5, CHOICES = 4;

document.querySelectorAll(".returning").forEach(enhance);
openOnPaper();

function enhance(box) {
  const {topics, says, words} = JSON.parse(box.querySelector("script").textContent);
  const list = element("div", {class: "returning-questions"});
  const about = element("p", {class: "returning-about", role: "status"});
  const again = button(words.again), forget = button(words.forget, {class: "page-button page-button-quiet"});
  box.querySelector(".returning-plain").replaceWith(about, list, element("div", {class: "exercise-actions"}, again, forget));
  again.onclick = () => {
    ask();
    list.querySelector("input").focus();
  };
  forget.onclick = () => {
    forgetAll();
    ask();
    about.textContent = words.forgotten;
  };
  ask();

  function ask() {
    const chosen = choose(topics, kept());
    const own = chosen.filter(each => each.own).length;
    about.textContent = fill(own === NUMBER ? words["all-own"] : own ? words.some : words.none, {own, all: chosen.length});
    list.replaceChildren(...chosen.map((each, number) => question(each, topics[each.topic], number, says, words)));
  }
}

/** [{topic, id, own, question}]: the reader's own mistakes first, one of each function before a second; then others. */
export function choose(topics, mistakes, random = Math.random) {
  const rounds = [];
  for (const [topic, ids] of shuffled(Object.entries(mistakes), random)) {
    if (topic in topics) shuffled(ids, random).forEach((id, round) => (rounds[round] ??= []).push({topic, id, own: true}));
  }
  const own = rounds.flat().slice(0, NUMBER);
  const others = Object.keys(topics).filter(topic => !own.some(each => each.topic === topic));
  const more = shuffled(others, random).slice(0, NUMBER - own.length).map(topic => ({topic, id: "", own: false}));
  const used = new Set();
  return shuffled([...own, ...more], random).map(each => ({...each, question: pick(topics[each.topic], each.id, used, random)}));
}

/** A question in which this mistake shows, if there is one; none twice. */
function pick({questions}, id, used, random) {
  const fresh = questions.filter(each => !used.has(each));
  const telling = fresh.filter(each => each.wrong.some(([, ids]) => ids.includes(id)));
  const chosen = shuffled(telling.length ? telling : fresh.length ? fresh : questions, random)[0];
  used.add(chosen);
  return chosen;
}

/** The answers to choose from: the right one, that of the reader's mistake, and others. */
export function answers({right, wrong}, id, random = Math.random) {
  const own = wrong.filter(([, ids]) => ids.includes(id)).slice(0, 1);
  const others = shuffled(wrong.filter(each => !own.includes(each)), random);
  const shown = [...own, ...others].slice(0, CHOICES - 1).map(([answer, ids]) => ({answer, id: ids.includes(id) ? id : ids[0]}));
  return shuffled([{answer: right, right: true}, ...shown], random);
}

export function shuffled(things, random = Math.random) {
  const all = [...things];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all;
}

function question({topic, id, own, question: {asks, right, why, wrong}}, {title, page}, number, says, words) {
  const feedback = element("p", {class: "prediction-feedback", role: "status"});
  let first = true;
  const options = answers({right, wrong}, id).map((each, place) => {
    const name = `returning-${number}-${place}`;
    const radio = element("input", {type: "radio", name: `returning-${number}`, id: name});
    const mark = element("span", {class: "prediction-mark"});
    const option = element("div", {}, radio, element("label", {for: name}, prose(each.answer)), mark);
    radio.onchange = () => {
      option.dataset.said = each.right ? "right" : "wrong";
      mark.textContent = each.right ? words.right : words.wrong;
      feedback.replaceChildren(prose(each.right ? fill(words.yes, {why}) : fill(words.no, {says: says[each.id]})));
      if (first && own && each.right) drop(topic, id);
      if (!each.right) add(topic, each.id);
      first = false;
    };
    return option;
  });
  return element("fieldset", {class: "prediction-choices returning-question", "data-topic": topic, "data-own": String(own)},
    element("legend", {}, `${number + 1}. `, prose(asks), own ? element("span", {class: "returning-own"}, words.own) : null),
    ...options, feedback,
    page ? element("p", {class: "returning-page"}, element("a", {href: page}, title)) : null);
}
