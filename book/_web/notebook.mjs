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
  return codeIn(parse(text), exercise);
}

function codeIn(notebook, exercise) {
  const solutions = solutionsOf(notebook, exercise);
  return solutions.length ? new Map(solutions.map(cell => [functionOf(cell, exercise), sourceOf(cell)])) : null;
}

/** [exercise, its code] of the exercise, among these names, of which a notebook has most cells; null if it has none. */
export function anyCodeOf(text, exercises) {
  const notebook = parse(text);
  const found = exercises.map(name => [name, codeIn(notebook, name)]).filter(([, code]) => code);
  return found.reduce((most, each) => most && most[1].size >= each[1].size ? most : each, null);
}

/** What a notebook holds for one editor, which may have several functions. */
export function joined(cell, code) {
  return cell.functions.map(name => code.get(name)).filter(source => source?.trim()).join("\n\n\n");
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

/** Hand a file to the browser's downloads. content: text or bytes. */
export function offer(name, content, type = "application/x-ipynb+json") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], {type}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
