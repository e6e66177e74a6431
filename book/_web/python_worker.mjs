// Python in a module worker. All it needs lies beside it; assets.json says what that is.

import {loadPyodide} from "./pyodide/pyodide.mjs";

const here = new URL("./pyodide/", import.meta.url).href;
const started = start();

async function start() {
  const assets = await (await fetch(new URL("assets.json", here))).json();
  countBytes(assets.bytes);
  const [python, session] = await Promise.all([
    loadPyodide({indexURL: here, lockFileURL: here + "pyodide-lock.json", packages: assets.packages}),
    fetch(new URL("page_session.py", here)).then(answer => answer.text()),
  ]);
  // Pyodide only logs a package that did not arrive or has another sha256, so look for ourselves.
  const refused = assets.packages.filter(name => !(name in python.loadedPackages));
  python.runPython(session);
  postMessage({ready: {missing: assets.missing, refused}});
  return python.globals.get("answer");
}

/** Report the share of Pyodide's bytes that have arrived: wrap fetch, which Pyodide uses for all of them. */
function countBytes(size) {
  const plainFetch = self.fetch;
  let arrived = 0, told = 0;
  const counter = () => new TransformStream({
    transform(chunk, next) {
      arrived += chunk.length;
      if (arrived - told > size / 50) postMessage({progress: Math.min(1, (told = arrived) / size), size});
      next.enqueue(chunk);
    },
  });
  postMessage({progress: 0, size});
  self.fetch = async (...request) => {
    const answer = await plainFetch(...request);
    if (!answer.ok || !answer.body) return answer;
    return new Response(answer.body.pipeThrough(counter()), {status: answer.status, headers: answer.headers});
  };
}

started.catch(error => postMessage({failed: String(error)}));

onmessage = async ({data}) => {
  const answer = await started;
  try {
    postMessage(JSON.parse(answer(JSON.stringify(data))));
  } catch (error) {
    postMessage({crashed: String(error)});
  }
};
