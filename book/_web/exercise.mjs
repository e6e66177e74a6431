// Entry: turns each exercise of the page from text into editors with Check, Run, Stop and Start over.

import {appealFold} from "./appeal.mjs";
import {makeCell, nameOf} from "./cell.mjs";
import {opened, pick, Unusable} from "./chosen_file.mjs";
import {watchEdition} from "./copy.mjs";
import {button, element, openOnPaper, prose} from "./dom.mjs";
import {makeDerivation} from "./derivation.mjs";
import * as engine from "./engine.mjs";
import {whenNear} from "./field.mjs";
import {note} from "./mistakes.mjs";
import {codeOf, joined, offer, withCode} from "./notebook.mjs";
import {offerCode, tellChange, wish} from "./open_code.mjs";
import {foldAfter, markPassed} from "./passed.mjs";
import {Problem} from "./problem.mjs";
import {record} from "./progress.mjs";
import {showAnswer, showVerdict} from "./result.mjs";
import {offerSaving, standing} from "./save_all.mjs";
import {makeKeeper} from "./tabs.mjs";
import {say} from "./words.mjs";

document.querySelectorAll("section.exercise[data-exercise]").forEach(enhance);
openOnPaper();
watchEdition();

function enhance(section, number) {
  const help = element("p", {class: "exercise-help", id: `exercise-help-${number}`},
    element("span", {class: "help-keys"}, say("editorKeys")), " ", say("editorHelp"));
  const name = section.dataset.exercise;
  const needs = section.dataset.needs.split(" ").filter(Boolean);
  const {code: kept = {}, passed} = record(name);
  const isFree = section.dataset.points === "none";      // a picture looks at it then, and nothing is passed
  const check = isFree ? look : cell => ask("check", cell);
  const actions = {check, words: isFree ? say("showInPicture") : undefined, run: cell => ask("run", cell), stop, change};
  const cells = [...section.querySelectorAll('[data-role="stub"]')].map(stub =>
    makeCell(stub, kept[nameOf(stub)], help.id, actions));
  section.querySelector(".exercise-outcome").before(help);
  const notebook = notebookBar(section);
  const box = section.querySelector(".derivation");
  const steps = box ? makeDerivation(box, stop) : () => undefined;
  const keeper = makeKeeper(name, {code, take});
  help.before(keeper.bar);
  if (passed) markPassed(section);
  const here = {code, passed, steps};
  standing.set(name, here);
  offerCode(name, () => cells.map(cell => [cell.name, cell.text()]), take);
  let edits = 0;
  whenNear(section, () => { enrich(cells); tellWhereNot(name, needs, help); });
  section.addEventListener("focusin", event => event.target.closest(".code-editor") && engine.prepare({exercise: name, needs}));

  function code() {
    const changed = cells.filter(cell => !cell.isStart()).map(cell => [cell.name, cell.text()]);
    return changed.length ? Object.fromEntries(changed) : undefined;
  }

  function take(other = {}) {
    cells.forEach(cell => cell.replace(other[cell.name] ?? cell.start));
  }

  function save(changes) {
    if (!keeper.save(changes)) notebook.tell(say("notSaved"));
  }

  function change() {
    edits += 1;
    save();
    tellChange(name);
    cells.forEach(cell => cell.growOld());
  }

  /** Its picture comes when it is near, and then it looks at the code. */
  function look(cell) {
    wish(name);
    cell.tell(say("shownInPicture"));
    document.querySelector(`[data-picture="${name}"]`)?.scrollIntoView({block: "nearest"});
  }

  async function ask(kind, cell) {
    await engine.beforePictures();
    if (engine.isBusy()) return;
    cell.clear();
    cell.busy(true);
    const asked = edits;
    try {
      const sent = cells.map(each => ({name: `your ${each.name}`, source: each.text()}));
      const question = {kind, exercise: name, needs, cells: sent, asked: cells.indexOf(cell)};
      show(cell, await engine.ask(question, cell.progress), sent);
      if (edits !== asked) cells.forEach(each => each.growOld());
    } catch (error) {
      cell.tell(error instanceof Problem ? error.message : say("noPython", {exercise: name}));
    } finally {
      cell.busy(false);
      cell.reveal();
    }
  }

  /** An exercise has one state: a check says anew what any cell of it shows of an earlier one. */
  function show(cell, answer, sent) {
    if (answer.report) {
      note(name, answer.report);
      cells.filter(each => each !== cell && each.result.dataset.verdict).forEach(each => {
        showVerdict(each, answer, section);
        each.tell("");
      });
      if (answer.report.passed) {
        save({passed: new Date().toISOString()});
        here.passed = true;
        markPassed(section);
        foldAfter(section)?.setAttribute("open", "");
      }
    }
    cell.tell(showAnswer(cell, answer, section));
    if (answer.report?.passed) offerSaving(cell.result, name);
    else if (cell.result.querySelector('[data-passed="false"]')) cell.result.append(appealFold(name, sent, answer));
  }

  notebook.download.onclick = async () => offer(`${name}.ipynb`, await withCode(name, cells));
  notebook.load.onclick = async () => {
    const file = await pick();
    try {
      const loaded = await codeInFile(file, name);
      // A cell that the notebook says nothing of keeps what stands in it.
      if (loaded) cells.filter(cell => joined(cell, loaded)).forEach(cell => cell.replace(joined(cell, loaded)));
      notebook.tell(say(loaded ? "loaded" : "notThisExercise", {file: file.name, exercise: name}));
    } catch (error) {
      notebook.tell(error instanceof Unusable ? error.message : say("workNotRead", {file: file.name}));
    }
  };
}

/** Where no engine can check an exercise, its page says so, before anything is loaded for it. */
async function tellWhereNot(exercise, needs, help) {
  if (needs.length && !await engine.canCheck(needs)) help.after(element("p", {class: "exercise-nowhere"}, prose(engine.noEngine(exercise))));
}

/** Better editors for all cells. Where they do not come, the plain fields take text and Check works. */
async function enrich(cells) {
  const {makeEditor} = await import("./editor.mjs").catch(() => ({makeEditor: null}));
  if (makeEditor) cells.forEach(cell => cell.enrich(makeEditor));
  else cells.forEach(cell => cell.tell(say("plainField")));
}

/** The code of this exercise in a chosen notebook, or in saved work; null if there is none. Throws Unusable. */
async function codeInFile(file, name) {
  const {notebooks} = await opened(file);
  return notebooks.map(([, text]) => codeOf(text, name)).find(Boolean) ?? null;
}

function stop() {
  engine.stop(say("stoppedByYou"));
}

/** The foot of an exercise: the reader's work as a notebook, out and in. */
function notebookBar(section) {
  const download = button(say("download")), load = button(say("load"));
  const status = element("p", {class: "exercise-status", role: "status"});
  section.append(element("div", {class: "exercise-actions"}, download, load), status);
  return {download, load, tell: words => { status.textContent = words; }};
}
