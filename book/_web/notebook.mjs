// A reader's code as a notebook and back: the release notebook with the reader's code in its solution cells.

// A chosen file may hold anything: a cell that is not of its form counts as not there.
const isText = value => typeof value === "string";
const linesOf = cell => [cell.source].flat();
const sourceOf = cell => linesOf(cell).join("");

function gradeId(cell) {
  const id = cell?.metadata?.nbgrader?.grade_id;
  return isText(id) ? id : "";
}

/**
 * The exercise's release notebook, as text, with the page's code in place of its stubs. cells: {functions, text()}.
 * A page cell that holds several functions goes into the first one's notebook cell; the others stay empty.
 */
export async function withCode(exercise, cells) {
  const address = new URL(`notebooks/${exercise}.ipynb`, import.meta.url);
  const notebook = await (await fetch(address)).json();
  for (const solution of solutionsOf(notebook, exercise)) {
    const name = functionOf(solution, exercise);
    const cell = cells.find(each => each.functions.includes(name));
    solution.source = cell.functions[0] === name ? cell.text() : "";
  }
  return JSON.stringify(notebook, null, 1) + "\n";
}

/** The code in a notebook's solution cells, by function; null if the file is no notebook of this exercise. */
export function codeOf(text, exercise) {
  const solutions = solutionsOf(parse(text), exercise);
  return solutions.length ? new Map(solutions.map(cell => [functionOf(cell, exercise), sourceOf(cell)])) : null;
}

function solutionsOf(notebook, exercise) {
  const cells = Array.isArray(notebook?.cells) ? notebook.cells : [];
  return cells.filter(cell => cell?.metadata?.nbgrader?.solution && gradeId(cell).startsWith(`${exercise}-`)
    && linesOf(cell).every(isText));
}

function functionOf(cell, exercise) {
  return gradeId(cell).slice(exercise.length + 1);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Hand a file to the browser's downloads. */
export function offer(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], {type: "application/x-ipynb+json"}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Let the reader choose a file. */
export function pick() {
  const input = document.createElement("input");
  Object.assign(input, {type: "file", accept: ".ipynb"});
  input.click();
  return new Promise(resolve => { input.onchange = () => resolve(input.files[0]); });
}
