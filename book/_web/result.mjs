// Shows the answer to Check or Run. What it says comes from the report; this file only sets it.

import {button, element, prose} from "./dom.mjs";
import {foldAfter, wayOn} from "./passed.mjs";
import {slopePlot} from "./result_plot.mjs";
import {say} from "./words.mjs";

const MARK = new Map([[true, "✓"], [false, "✗"], [null, "·"]]);
const VERDICT = new Map([[true, "rightFor"], [false, "notYetFor"], [null, "notReached"]]);

const CUT = "\n…";          // what ends a text of which only the beginning was kept
const NO_INPUT = /^(EOFError: EOF when reading a line|OSError: \[Errno 29\])/m;

/** Fill the cell's result region; return the one sentence for its status line. */
export function showAnswer(cell, answer, section) {
  if (answer.crashed) return say("crashed");
  if (answer.fault) return say("fault", answer);
  if (answer.report) return showVerdict(cell, answer, section);
  cell.show([...printed(answer.printed), answer.error && element("pre", {class: "printed printed-error", tabindex: "0"}, answer.error),
    NO_INPUT.test(answer.error) && element("p", {class: "try"}, say("noInput"))].filter(Boolean));
  return answer.stopped ?? (answer.error ? say("codeFailed") : say(answer.printed ? "ran" : "ranSilently"));
}

/** The findings of a report that concern this cell; return the sentence on the whole exercise. */
export function showVerdict(cell, answer, section) {
  const {report} = answer;
  const right = own(cell, report).every(finding => finding.passed);
  cell.show(checked(cell, answer, section), right ? "right" : "wrong");
  const points = {points: marks(report.points), most: marks(report.max_points)};
  return say(report.passed ? "passed" : right ? "rightSoFar" : "notYet", points);
}

function checked(cell, {report, stops, slope, printed: said}, section) {
  const shown = own(cell, report);
  const untold = stops.filter(words => !shown.some(finding => finding.rationale.includes(words)));
  return [
    ...untold.map(words => element("p", {class: "stopped"}, prose(say("stoppedWith", {words})))),
    element("ul", {class: "verdicts"}, ...byFunction(shown).map(verdict)),
    slope && cell.functions.includes("g_prime") && slopePlot(slope),
    ...(said ? [element("p", {class: "printed-title"}, say("printedDuringCheck")), ...printed(said)] : []),
    report.passed && wayOnFrom(section),
  ].filter(Boolean);
}

/** What the code printed; where only the beginning was kept, words say so. */
function printed(text) {
  if (!text) return [];
  const isCut = text.endsWith(CUT);
  const kept = isCut ? text.slice(0, -CUT.length) : text;
  return [element("pre", {class: "printed", tabindex: "0"}, kept),
    isCut && element("p", {class: "printed-cut"}, say("printedCut", {number: kept.length}))].filter(Boolean);
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
    ...told.flatMap(whatIsSaid), ...(failed?.repair ? repairOf(failed.repair) : []));
}

/** What happened, and what to try. */
function whatIsSaid(finding) {
  return [finding.rationale ? element("p", {}, prose(finding.rationale)) : null,
    helpOf(finding) ? element("p", {class: "try"}, element("strong", {}, say("tryThis")), prose(helpOf(finding))) : null];
}

/** All that a finding says, as elements: what happened, what to try, where one change makes it right. */
export function said(finding) {
  return [...whatIsSaid(finding), ...(finding.repair ? repairOf(finding.repair) : [])].filter(Boolean);
}

/** Where one change makes the function right, and of which kind it is. The change itself is for who asks. */
function repairOf({says, shows}) {
  return [element("p", {class: "repair-place"}, prose(says)),
    element("details", {class: "repair"}, element("summary", {}, say("showRepair")), element("p", {}, prose(shows)))];
}

/** After passing: on to the next exercise, to the derivation, or to our solution; both stand folded below this one. */
function wayOnFrom(section) {
  return element("div", {class: "way-on"}, wayOn(section),
    doorTo(foldAfter(section), "seeDerivation"), doorTo(section.querySelector("details.solution"), "compare"));
}

function doorTo(fold, words) {
  if (!fold) return null;
  const door = button(say(words));
  door.onclick = () => {
    fold.open = true;
    fold.querySelector("summary").focus();
  };
  return door;
}

/** What to try: nothing about the mathematics of a function that Python has not read; and this is the page it names. */
function helpOf({help, observation}) {
  return observation === "undefined" ? "" : help.replace(/ ?Page: [\w-]+\.$/, "");
}

function marks(points) {
  return String(Number(points.toFixed(2)));
}
