// Entry: turns each exercise of the page from text into editors with Check, Run, Stop and Start over.

import {makeCell, nameOf} from "./cell.mjs";
import {button, element} from "./dom.mjs";
import {whenNear} from "./field.mjs";
import {codeOf, offer, pick, withCode} from "./notebook.mjs";
import {record, remember} from "./progress.mjs";
import * as python from "./python.mjs";
import {showAnswer} from "./result.mjs";
import {say} from "./words.mjs";

document.querySelectorAll("section.exercise[data-exercise]").forEach(enhance);

function enhance(section, number) {
  const help = element("p", {class: "exercise-help", id: `exercise-help-${number}`}, say("editorHelp"));
  const name = section.dataset.exercise;
  const needs = section.dataset.needs.split(" ").filter(Boolean);
  const kept = record(name).code ?? {};
  const actions = {check: cell => ask("check", cell), run: cell => ask("run", cell), stop, change: () => save()};
  const cells = [...section.querySelectorAll('[data-role="stub"]')].map(stub =>
    makeCell(stub, kept[nameOf(stub)], help.id, actions));
  section.querySelector(".exercise-status").before(help);
  const notebook = notebookBar(section);
  whenNear(section, () => enrich(cells));

  function save(changes = {}) {
    const changed = cells.filter(cell => !cell.isStart()).map(cell => [cell.name, cell.text()]);
    const code = changed.length ? Object.fromEntries(changed) : undefined;
    if (!remember(name, {code, ...changes})) notebook.tell(say("notSaved"));
  }

  async function ask(kind, cell) {
    if (python.isBusy()) return;
    cell.result.replaceChildren();
    cell.result.hidden = true;
    cell.busy(true);
    try {
      const code = cells.map(each => ({name: `your ${each.name}`, source: each.text()}));
      const question = {kind, exercise: name, needs, cells: code, asked: cells.indexOf(cell)};
      const answer = await python.ask(question, cell.progress);
      if (answer.report?.passed) save({passed: true});
      cell.tell(showAnswer(cell, answer, section));
    } catch (error) {
      cell.tell(whyNot(error, name));
    } finally {
      cell.busy(false);
    }
  }

  notebook.download.onclick = async () => offer(`${name}.ipynb`, await withCode(name, cells));
  notebook.load.onclick = async () => {
    const file = await pick();
    const code = codeOf(await file.text().catch(() => ""), name);   // it may be gone since it was chosen
    // A cell that the notebook says nothing of keeps what stands in it.
    if (code) cells.filter(cell => joined(cell, code)).forEach(cell => cell.replace(joined(cell, code)));
    notebook.tell(say(code ? "loaded" : "notThisExercise", {file: file.name, exercise: name}));
  };
}

/** Better editors for all cells. Where they do not come, the plain fields take text and Check works. */
async function enrich(cells) {
  const {makeEditor} = await import("./editor.mjs").catch(() => ({makeEditor: null}));
  if (makeEditor) cells.forEach(cell => cell.enrich(makeEditor));
  else cells.forEach(cell => cell.tell(say("plainField")));
}

function stop() {
  python.stop(say("stoppedByYou"));
}

/** The foot of an exercise: the reader's work as a notebook, out and in. */
function notebookBar(section) {
  const download = button(say("download")), load = button(say("load"));
  const status = element("p", {class: "exercise-status", role: "status"});
  section.append(element("div", {class: "exercise-actions"}, download, load), status);
  return {download, load, tell: words => { status.textContent = words; }};
}

/** What a notebook holds for one editor, which may have several functions. */
function joined(cell, code) {
  return cell.functions.map(name => code.get(name)).filter(source => source?.trim()).join("\n\n\n");
}

function whyNot(error, exercise) {
  if (error instanceof python.Missing) return say("noNumpy", {exercise, file: `${exercise}.ipynb`});
  if (error instanceof python.Refused) return say("badNumpy", {names: error.message});
  return say("noPython");
}
