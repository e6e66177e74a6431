// Shows the answer to Check or Run. What it says comes from the report; this file only sets it.

import {button, element, prose} from "./dom.mjs";
import {slopePlot} from "./result_plot.mjs";
import {say} from "./words.mjs";

const MARK = new Map([[true, "✓"], [false, "✗"], [null, "·"]]);
const VERDICT = new Map([[true, "rightFor"], [false, "notYetFor"], [null, "notReached"]]);

/** Fill the cell's result region; return the one sentence for its status line. */
export function showAnswer(cell, answer, section) {
  if (answer.stopped) return answer.stopped;
  if (answer.crashed) return say("crashed");
  if (answer.fault) return say("fault", answer);
  const parts = answer.report ? checked(cell, answer, section) : ran(answer);
  cell.result.replaceChildren(...parts.filter(Boolean));
  cell.result.hidden = !cell.result.childNodes.length;
  return answer.report ? verdictInWords(cell, answer.report) : outcomeOfRun(answer);
}

function verdictInWords(cell, report) {
  const right = own(cell, report).every(finding => finding.passed);
  const points = {points: marks(report.points), most: marks(report.max_points)};
  cell.result.dataset.verdict = right ? "right" : "wrong";
  return say(report.passed ? "passed" : right ? "rightSoFar" : "notYet", points);
}

function outcomeOfRun({error, printed}) {
  return error ? say("codeFailed") : say(printed ? "ran" : "ranSilently");
}

function ran({printed, error}) {
  return [
    printed && element("pre", {class: "printed", tabindex: "0"}, printed),
    error && element("pre", {class: "printed printed-error", tabindex: "0"}, error),
  ];
}

function checked(cell, {report, stops, slope}, section) {
  const shown = own(cell, report);
  const untold = stops.filter(words => !shown.some(finding => finding.rationale.includes(words)));
  return [
    ...untold.map(words => element("p", {class: "stopped"}, prose(say("stoppedWith", {words})))),
    element("ul", {class: "verdicts"}, ...byFunction(shown).map(verdict)),
    slope && cell.functions.includes("g_prime") && slopePlot(slope),
    report.passed && solutionDoor(section),
  ];
}

/** The findings about the functions that this cell defines. */
function own(cell, report) {
  return report.findings.filter(finding => cell.functions.includes(functionOf(finding)));
}

function functionOf(finding) {
  return finding.check.split(".")[0];
}

/** [name, findings] of each function, in the report's order. */
function byFunction(findings) {
  return Object.entries(Object.groupBy(findings, functionOf));
}

function verdict([name, findings]) {
  const failed = findings.find(finding => finding.passed === false);
  const passed = failed ? false : findings.every(finding => finding.passed) ? true : null;
  const told = findings.filter(finding => finding.rationale || finding.help);
  const attributes = {
    "data-function": name, "data-passed": String(passed), "data-check": failed?.check ?? null,
    "data-message": failed ? failed.mistake ?? failed.observation ?? failed.check : null,
  };
  return element("li", attributes,
    element("p", {class: "verdict"},
      element("span", {class: "verdict-mark", "aria-hidden": "true"}, MARK.get(passed)), say(VERDICT.get(passed), {name})),
    ...told.flatMap(finding => [
      finding.rationale ? element("p", {}, prose(finding.rationale)) : null,
      finding.help ? element("p", {class: "try"}, element("strong", {}, say("tryThis")), prose(finding.help)) : null,
    ]));
}

/** After passing: a way to our solution, which stands folded below the exercise. */
function solutionDoor(section) {
  const solution = section.querySelector("details.solution");
  if (!solution) return null;
  const door = button(say("compare"));
  door.onclick = () => {
    solution.open = true;
    solution.querySelector("summary").focus();
  };
  return door;
}

function marks(points) {
  return String(Number(points.toFixed(2)));
}
