// One editor of an exercise: it takes the place of one stub, with its buttons, its status line and its result.

import {button, element} from "./dom.mjs";
import {makeField} from "./field.mjs";
import {say} from "./words.mjs";

/**
 * A cell over a stub. kept: the reader's code, if any. help: the id of the words on how to use the editor.
 * actions: {check(cell), run(cell), stop(), change()}, and words for the button of check where it is called otherwise.
 * Returns the cell: its name and functions, text(), isStart(), replace(code), start, busy(on),
 * progress({words, fraction}), tell(words), result (an element to fill), show(parts, verdict), clear(), growOld(),
 * reveal(), enrich(makeEditor) for when the editor has come.
 */
export function makeCell(stub, kept, help, actions) {
  const start = stub.textContent.replace(/\n$/, "");
  const functions = functionsOf(stub);
  const name = nameOf(stub);
  const part = layOut(name, actions.words ?? say("check"));
  // Sphinx wraps a code block in two frames of its own; the editor takes the place of all of it.
  const frame = stub.closest('[class*="highlight-"]') ?? stub;
  if (kept) stub.textContent = kept;
  const height = stub.offsetHeight;
  frame.replaceWith(part.editor, part.actions, part.outcome);

  const editor = makeField(part.editor, height, {
    text: kept ?? start,
    attributes: {"aria-label": say("editor", {name}), "aria-describedby": help},
    onChange: () => actions.change(),
    onCheck: () => actions.check(cell),
    onRun: () => actions.run(cell),
  });

  const cell = {
    name, functions, start, result: part.result,
    text: editor.text, replace: editor.replace, enrich: editor.enrich,
    isStart: () => editor.text() === start,
    tell: words => { part.status.textContent = words; },
    progress({words, fraction}) {
      cell.tell(words);
      part.progress.hidden = fraction === undefined;
      if (fraction !== undefined) part.progress.value = fraction;
    },
    busy(on) {
      part.check.disabled = part.run.disabled = on;
      part.stop.disabled = !on;
      part.progress.hidden = true;
    },
    show(parts, verdict) {
      part.result.replaceChildren(part.old, ...parts);
      part.result.hidden = !parts.length;
      part.old.hidden = true;
      delete part.result.dataset.verdict;
      if (verdict) part.result.dataset.verdict = verdict;
    },
    clear() {
      cell.show([]);
      cell.tell("");
    },
    /** The code is another one now: what stands here is about the one before. */
    growOld() {
      if (part.result.hidden || !part.old.hidden) return;
      part.old.hidden = false;
      cell.tell("");
    },
    reveal: () => reveal(part.outcome),
  };
  part.check.onclick = () => actions.check(cell);
  part.run.onclick = () => actions.run(cell);
  part.stop.onclick = () => actions.stop();
  part.startOver.onclick = () => {
    editor.replace(start);
    cell.show([]);
    cell.tell(say("started"));
    editor.focus();
  };
  return cell;
}

function functionsOf(stub) {
  return [...stub.textContent.matchAll(/^def (\w+)/gm)].map(found => found[1]);
}

/** What a stub is called: its function, or "code" where it has several. */
export function nameOf(stub) {
  const functions = functionsOf(stub);
  return functions.length === 1 ? functions[0] : "code";
}

function layOut(name, check) {
  const part = {
    editor: element("div", {class: "code-editor"}),
    check: button(check, {class: "page-button page-button-main"}),
    run: button(say("run")),
    stop: button(say("stop"), {class: "page-button page-button-stop", disabled: true}),
    startOver: button(say("startOver"), {class: "page-button page-button-quiet"}),
    status: element("p", {class: "exercise-status"}),
    old: element("p", {class: "result-old", hidden: true}, say("resultOld")),
    progress: element("progress", {max: 1, value: 0, hidden: true, "aria-label": say("startingPython")}),
    result: element("div", {class: "exercise-result", role: "region", "aria-label": say("result", {name}), hidden: true}),
  };
  part.actions = element("div", {class: "exercise-actions", role: "group", "aria-label": say("actions", {name})},
    part.check, part.run, part.startOver, part.stop);
  // Whatever appears in here is read aloud, the sentence first and then the findings.
  part.outcome = element("div", {class: "exercise-outcome", "aria-live": "polite"}, part.status, part.progress, part.result);
  return part;
}

/** Scroll just far enough that all of an outcome is seen; of one higher than the window, its beginning. */
export function reveal(outcome) {
  const {top, bottom} = outcome.getBoundingClientRect();
  const below = bottom + 16 - window.innerHeight, above = top - 96;
  if (below > 0 || above < 0) window.scrollBy({top: above < 0 ? above : Math.min(below, above)});
}
