// Which packages this site has not for Python in the browser. Nothing of Python is loaded to know it.

const ASSETS = new URL("pyodide/assets.json", import.meta.url);

/** Their names; rejects where that cannot be told. */
export async function missing() {
  return (await (await fetch(ASSETS)).json()).missing;
}
