// Which packages this site has not for Python in the browser. Asked once for a page, and nothing of Python is loaded for it.

const ASSETS = new URL("pyodide/assets.json", import.meta.url);
let missing = null;     // a promise of their names

/** What the site lacks of these packages. Where even that cannot be told, the engine will say so itself. */
export async function lacks(needs) {
  missing ??= fetch(ASSETS).then(answer => answer.json()).then(about => about.missing);
  try {
    const absent = await missing;
    return needs.filter(name => absent.includes(name));
  } catch {
    missing = null;
    return [];
  }
}
