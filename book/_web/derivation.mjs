// The box under an exercise into which its derivation is typed. The engine judges it, as it judges code: it says which
// line is the first wrong one, and what to write about it; this file only sets it.

import {reveal} from "./cell.mjs";
import {button, element, prose} from "./dom.mjs";
import * as engine from "./engine.mjs";
import {Problem} from "./problem.mjs";
import {keyOf, record, remember} from "./progress.mjs";
import {say} from "./words.mjs";

const MARK = {right: "deriveRight", wrong: "deriveWrong", unread: "deriveUnread"};

/** Put field, buttons and room for a result into a box; returns what gives the steps. stop(): ends the question under way. */
export function makeDerivation(box, stop) {
  const subject = box.dataset.subject;
  const part = layOut(subject);
  take();
  box.append(part.frame, part.help, part.actions, part.outcome);
  let edits = 0;
  // Another tab has typed on, or loaded saved work: this one goes along, so that neither overwrites the other's.
  window.addEventListener("storage", ({key}) => {
    if ((key === keyOf(subject) || key === null) && (record(subject).derivation ?? "") !== part.field.value) {
      take();
      part.growOld();
    }
  });

  part.field.oninput = () => {
    edits += 1;
    part.grow();
    part.growOld();
    if (!remember(subject, {derivation: part.field.value || undefined})) part.tell(say("notSaved"));
  };
  part.field.onkeydown = event => {
    event.stopPropagation();    // the site's own shortcuts would take keys that belong to the steps
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) check();
  };
  part.field.onfocus = () => engine.prepare({exercise: subject, needs: []});
  part.check.onclick = check;
  part.stop.onclick = stop;
  return () => part.field.value || undefined;

  function take() {
    part.field.value = record(subject).derivation ?? "";
    part.grow();
  }

  async function check() {
    if (engine.isBusy()) return part.tell(say("deriveBusy"));
    part.show(null);
    part.busy(true);
    const asked = edits;
    const cells = [{name: "derivation", source: part.field.value}];
    try {
      const answer = await engine.ask({kind: "derive", exercise: subject, needs: [], cells, asked: 0}, ({words}) => part.tell(words));
      part.tell(answer.stopped ?? (answer.crashed ? say("crashed") : answer.fault ? say("fault", answer) : ""));
      if (answer.state) part.show(answer);
      if (edits !== asked) part.growOld();
    } catch (error) {
      part.tell(error instanceof Problem ? error.message : say("deriveNoPython"));
    } finally {
      part.busy(false);
      reveal(part.outcome);
    }
  }
}

function layOut(subject) {
  const help = element("p", {class: "exercise-help", id: `derivation-help-${subject}`},
    element("span", {class: "help-keys"}, say("deriveKeys")), " ", say("deriveKept"));
  const field = element("textarea", {wrap: "off", spellcheck: "false", autocapitalize: "off", rows: 4,
    "aria-label": say("deriveField"), "aria-describedby": help.id});
  const part = {
    field, help,
    frame: element("div", {class: "derivation-field"}, field),
    check: button(say("deriveCheck"), {class: "page-button page-button-main"}),
    stop: button(say("stop"), {class: "page-button page-button-stop", disabled: true}),
    status: element("p", {class: "exercise-status"}),
    old: element("p", {class: "result-old", hidden: true}, say("deriveOld")),
    result: element("div", {class: "exercise-result", role: "region", "aria-label": say("deriveResult"), hidden: true}),
    tell: words => { part.status.textContent = words; },
    /** As high as what stands in it. */
    grow: () => { field.rows = Math.max(4, field.value.split("\n").length + 1); },
    growOld: () => { part.old.hidden = part.result.hidden; },
    busy(on) {
      part.check.disabled = on;
      part.stop.disabled = !on;
    },
    /** What is said of the steps, and then each of them with its mark. */
    show(answer) {
      part.result.hidden = !answer;
      part.old.hidden = true;
      if (!answer) return;
      part.result.dataset.verdict = answer.state === "right" ? "right" : answer.line ? "wrong" : "";
      part.result.dataset.state = answer.state;
      part.result.replaceChildren(part.old, element("p", {class: "verdict"}, prose(answer.says)),
        element("ol", {class: "derivation-lines"}, ...answer.marks.map(line)));
    },
  };
  part.actions = element("div", {class: "exercise-actions", role: "group", "aria-label": say("deriveActions")}, part.check, part.stop);
  part.outcome = element("div", {class: "exercise-outcome", "aria-live": "polite"}, part.status, part.result);
  return part;
}

function line([text, state]) {
  return element("li", {"data-line": state}, element("code", {}, text), " ", element("span", {class: "line-mark"}, say(MARK[state])));
}
