// Below the list of exercises: save all work as one file, and load it again. What differs is shown, and the reader chooses.

import {course} from "./course.mjs";
import {button, element} from "./dom.mjs";
import {pick, Unusable} from "./chosen_file.mjs";
import {accept, isNewer, readWork, stands} from "./load_all.mjs";
import * as mistakes from "./mistakes.mjs";
import {putBack, record, remember} from "./progress.mjs";
import {noteSaved, reminder, saveButton} from "./save_all.mjs";
import {say} from "./words.mjs";

/** Put the panel after the list and return it. names: of the exercises; changed() is called when a file has changed what is kept. */
export function addPanel(list, names, changed) {
  const [save, status] = saveButton(), load = button(say("workLoad"));
  const choices = element("div", {class: "work-choices", hidden: true});
  const panel = element("div", {class: "work-panel", role: "group", "aria-label": say("workPanel")},
    reminder(names), element("div", {class: "exercise-actions"}, save, load), status, choices, nameField());
  list.after(panel);
  const tell = (...nodes) => status.replaceChildren(...nodes);
  load.onclick = async () => {
    const file = await pick();
    try {
      const exercises = await course().catch(() => { throw new Unusable(say("workNoList")); });
      begin(file.name, await readWork(file, exercises), exercises);
    } catch (error) {
      tell(error instanceof Unusable ? error.message : say("workNone", {file: file.name}));
    }
  };
  return panel;

  /** Take what collides with nothing at once, and ask for the rest. */
  function begin(file, {found, left, ...said}, exercises) {
    const before = new Map([...found.keys(), mistakes.PLACE].map(name => [name, record(name)]));
    const kinds = Map.groupBy(found, ([name, theirs]) => stands(name, theirs));
    const full = [...kinds.get("new") ?? [], ...kinds.get("same") ?? []].filter(([name, theirs]) => !accept(name, theirs, false));
    const others = kinds.get("other") ?? [];
    const ours = Object.entries(said.mistakes).filter(([topic]) => Object.hasOwn(exercises, topic.split(".")[0]));
    if (ours.length) mistakes.join(Object.fromEntries(ours));
    // Is all that was passed here in the file, too? Then it is saved.
    if (said.saved && names.every(name => !record(name).passed || found.get(name)?.passed)) noteSaved(said.saved);
    const sizes = {file, fresh: (kinds.get("new") ?? []).length, same: (kinds.get("same") ?? []).length, other: others.length};
    report(say("workLoaded", sizes), full, left, exercises, before);
    choices.hidden = !others.length;
    if (others.length) ask(others, exercises, before);
  }

  function report(words, full, left, exercises, before) {
    const sentences = [words, ...left];
    if (full.length) sentences.push(say("workFull", {titles: full.map(([name]) => exercises[name].title).join(", ")}));
    const undo = button(say("workUndo"), {class: "page-button page-button-quiet"});
    const after = new Map([...before.keys()].map(name => [name, record(name)]));
    const hasChanged = [...before].some(([name, old]) => !isSame(after.get(name), old));
    undo.onclick = () => {
      // What was changed since, in another tab, is not what was loaded.
      before.forEach((old, name) => isSame(record(name), after.get(name)) && putBack(name, old));
      choices.hidden = true;
      tell(say("workUndone"));
      changed();
    };
    tell(...sentences.flatMap(sentence => [sentence, " "]), ...(hasChanged ? [undo] : []));
    changed();
  }

  /** One choice for each exercise of which the file has other code than this browser. */
  function ask(others, exercises, before) {
    const questions = others.map(([name, theirs]) => question(name, theirs, exercises[name].title));
    const take = button(say("workTake"), {class: "page-button page-button-main"}), leave = button(say("workLeave"));
    take.onclick = () => {
      // Another tab may have gone on meanwhile: then what was shown is not what would be replaced.
      const torn = others.filter(([name]) => !isSame(record(name), before.get(name)));
      if (torn.length) {
        torn.forEach(([name]) => before.set(name, record(name)));
        tell(say("workTorn"));
        ask(others, exercises, before);
        return;
      }
      const chosen = others.filter((_, i) => questions[i].takesFile());
      const full = others.filter((each, i) => !accept(...each, questions[i].takesFile()));
      choices.hidden = true;
      report(say("workTaken", {count: chosen.length}), full, [], exercises, before);
    };
    leave.onclick = () => {
      choices.hidden = true;
      tell(say("workLeft"));
    };
    choices.replaceChildren(element("p", {}, say("workDiffers")), ...questions.map(each => each.asked),
      element("div", {class: "exercise-actions"}, take, leave));
  }
}

/** What the browser has and what the file has, to choose from; first chosen is the newer one, or else the browser's. */
function question(name, theirs, title) {
  const newer = isNewer(name, theirs), group = `work-${name}`;
  const here = element("input", {type: "radio", name: group, checked: !newer});
  const file = element("input", {type: "radio", name: group, checked: newer});
  const mine = record(name);
  const asked = element("fieldset", {}, element("legend", {}, title),
    element("label", {}, here, say("workHere", {time: said(mine.changed)})),
    element("label", {}, file, say("workFile", {time: said(theirs.changed)})),
    element("details", {}, element("summary", {}, say("workShow")),
      element("p", {}, say("workCodeHere")), shown(mine), element("p", {}, say("workCodeFile")), shown(theirs)));
  return {asked, takesFile: () => file.checked};
}

function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function shown({code = {}, derivation = ""}) {
  const texts = [...Object.values(code), derivation].filter(Boolean);
  return element("pre", {class: "printed", tabindex: "0"}, texts.join("\n\n\n"));
}

function said(time) {
  if (!time) return say("workUnknown");
  return new Date(time).toLocaleString(document.documentElement.lang || [], {dateStyle: "medium", timeStyle: "short"});
}

/** Whose work it is, for a reader who hands the file in. Kept here, and written into the file only. */
function nameField() {
  const field = element("input", {type: "text", autocomplete: "name", maxlength: "100", value: record(":saved").name ?? ""});
  field.oninput = () => remember(":saved", {name: field.value.trim()});
  return element("details", {class: "work-name"}, element("summary", {}, say("workHandIn")),
    element("label", {}, say("workName"), field), element("p", {}, say("workNameHelp")));
}
