// One editor of an exercise: it takes the place of one stub, with its buttons, its status line and its result.

import {button, element} from "./dom.mjs";
import {makeField} from "./field.mjs";
import {say} from "./words.mjs";

/**
 * A cell over a stub. kept: the reader's code, if any. help: the id of the words on how to use the editor.
 * actions: {check(cell), run(cell), stop(), change()}.
 * Returns the cell: its name and functions, text(), isStart(), replace(code), busy(on), progress({words, fraction}),
 * tell(words), result (an element to fill), enrich(makeEditor) for when the editor has come.
 */
export function makeCell(stub, kept, help, actions) {
  const start = stub.textContent.replace(/\n$/, "");
  const functions = functionsOf(stub);
  const name = nameOf(stub);
  const part = layOut(name);
  // Sphinx wraps a code block in two frames of its own; the editor takes the place of all of it.
  const frame = stub.closest('[class*="highlight-"]') ?? stub;
  if (kept) stub.textContent = kept;
  const height = stub.offsetHeight;
  frame.replaceWith(part.editor, part.actions, part.status, part.progress, part.result);

  const editor = makeField(part.editor, height, {
    text: kept ?? start,
    attributes: {"aria-label": say("editor", {name}), "aria-describedby": help},
    onChange: () => actions.change(),
    onCheck: () => actions.check(cell),
    onRun: () => actions.run(cell),
  });

  const cell = {
    name, functions, result: part.result,
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
      part.stop.hidden = !on;
      part.progress.hidden = true;
    },
  };
  part.check.onclick = () => actions.check(cell);
  part.run.onclick = () => actions.run(cell);
  part.stop.onclick = () => actions.stop();
  part.startOver.onclick = () => {
    editor.replace(start);
    part.result.hidden = true;
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

function layOut(name) {
  const part = {
    editor: element("div", {class: "code-editor"}),
    check: button(say("check"), {class: "page-button page-button-main"}),
    run: button(say("run")),
    stop: button(say("stop"), {hidden: true}),
    startOver: button(say("startOver"), {class: "page-button page-button-quiet"}),
    status: element("p", {class: "exercise-status", role: "status"}),
    progress: element("progress", {max: 1, value: 0, hidden: true, "aria-label": say("startingPython")}),
    result: element("div", {class: "exercise-result", role: "region", "aria-label": say("result", {name}), hidden: true}),
  };
  part.actions = element("div", {class: "exercise-actions", role: "group", "aria-label": say("actions", {name})},
    part.check, part.run, part.stop, part.startOver);
  return part;
}
