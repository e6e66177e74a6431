// Every word that these scripts put on a page, in one table, so that a translation is a second table.
// {name} is filled in by say().

const WORDS = {
  editor: "Your {name}",
  editorHelp: "Ctrl+Enter checks. Tab indents; Escape, then Tab, leaves the editor. " +
    "Your code stays in this browser.",
  plainField: "The editor could not be loaded. This plain field does as well; Tab leaves it.",
  actions: "Run and check {name}",
  check: "Check",
  run: "Run",
  stop: "Stop",
  startOver: "Start over",
  download: "Download my work",
  load: "Load",
  result: "Result for {name}",
  loadingPython: "Loading Python, about {size} MB, the first time only.",
  startingPython: "Starting Python.",
  checking: "Checking.",
  running: "Running.",
  ran: "Ran.",
  ranSilently: "Ran, and printed nothing.",
  stoppedByYou: "Stopped.",
  stoppedByTime: "Stopped after {seconds} seconds. Does a loop never end?",
  crashed: "Python stopped working and was closed. Press Check or Run to start it again.",
  fault: "The checker itself failed. That is this course's mistake, not yours: {fault}",
  stoppedWith: "Your code stopped with {words}.",
  codeFailed: "Your code stopped with an error.",
  noPython: "Python could not be loaded. Check the connection and try again, or work in your own Jupyter: " +
    "press “Download my work” and check the notebook there with `autograder check`.",
  noNumpy: "NumPy is not on this site, so the page cannot check your code. Run works for code that needs no " +
    "NumPy. To check, work in your own Jupyter: press “Download my work”, then `pip install` the course and " +
    "run `autograder check {exercise} {file}`.",
  badNumpy: "The page's Python is incomplete: {names} did not arrive as this site published it, and was " +
    "refused. Reload the page to try again; if it stays so, tell who publishes this site, and work in your " +
    "own Jupyter meanwhile.",
  passed: "All of it is right: {points} of {most} points.",
  rightSoFar: "Right. The whole exercise has {points} of {most} points now.",
  notYet: "Not yet. The whole exercise has {points} of {most} points now.",
  notYetFor: "{name}: not yet.",
  rightFor: "{name}: right.",
  notReached: "{name}: not reached.",
  tryThis: "Try this. ",
  compare: "Compare with our solution",
  started: "The code is back at the start. Undo brings yours back.",
  loaded: "Loaded your code from {file}.",
  notThisExercise: "{file} holds no code of the exercise {exercise}. Choose the notebook that you downloaded here.",
  plotYours: "yours",
  plotTrue: "true slope",
  plotSame: "Your g_prime and the true slope for z from {from} to {to}: the curves lie on one another.",
  plotDiffers: "Your g_prime and the true slope for z from {from} to {to}. They are furthest apart at z = {z}: " +
    "yours is {yours}, the slope is {true}.",
  notSaved: "This browser does not keep your code: download it before you leave.",
  done: "done",
  begun: "begun",
  untouched: "not begun",
  summary: "{done} of {all} done.",
  step: "Step {at} of {all}. {title}",
  stepBack: "Back",
  stepNext: "Next",
  stepAgain: "From the start",
  predictLabel: "Your prediction",
  predictButton: "Compare",
  predictSaid: "You said: {said}",
  predictChoose: "Choose before you look",
};

/** The words of a key, with {placeholders} filled from values. */
export function say(key, values = {}) {
  return fill(WORDS[key], values);
}

/** The same of a sentence that the page itself brings. */
export function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A number as it stands in a sentence: so many significant figures at most, with a real minus sign. */
export function short(value, figures = 4) {
  return String(Number(value.toPrecision(figures))).replace("-", "−");
}
