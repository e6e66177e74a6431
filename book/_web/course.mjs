// What this site has: its exercises, in the book's order, each with its title and the cells that a page has of it.

let asked = null;

/** {exercise: {title, cells: [{name, functions, start}]}}; rejects where it did not arrive, and asks anew next time. */
export function course() {
  asked ??= fetch(new URL("notebooks/exercises.json", import.meta.url)).then(answer => {
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  });
  asked.catch(() => { asked = null; });
  return asked;
}
