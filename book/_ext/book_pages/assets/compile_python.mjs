// Compiles the Python of a folder that a page loads, by that Python itself: node compile_python.mjs FOLDER MODULE…
//
// In the folder's zip files, wheels among them, each module that importing MODULE… imports becomes its .pyc: so no
// reader's machine compiles these again on every page. What is seldom imported stays as it is, which is smaller.
// Our own modules keep their source too, for they read it: a known mistake is a function.

import {readFileSync, readdirSync, writeFileSync} from "node:fs";
import {pathToFileURL} from "node:url";

const [folder, ...modules] = process.argv.slice(2);
const {loadPyodide} = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const lock = JSON.parse(readFileSync(`${folder}/pyodide-lock.json`, "utf8"));
const python = await loadPyodide({
  indexURL: folder, packageCacheDir: folder, packages: Object.keys(lock.packages), stdout: () => {},
  env: {PYTHONHASHSEED: "0", HOME: "/"},   // the same files make the same files
});

const COMPILE = `
import importlib, importlib.util, io, marshal, re, sys, zipfile
from contextlib import suppress

FOR_COMPILERS = re.compile(r"numpy/f2py/|.*\\.(pyi|h|a|pxd)$")

def compiled(name, source, bare):
    # bare: without docstrings, a third of the library's bytes. Pyodide itself reads its own.
    bare = bare and not name.startswith(("_pyodide/", "pyodide/"))
    code = compile(source, name, "exec", dont_inherit=True, optimize=2 if bare else 0)
    # Of the kind that nobody compares with a source: times say nothing here.
    head = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + importlib.util.source_hash(source)
    return head + marshal.dumps(code)

def module(name):
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

def beside(name):
    "Where a module keeps its .pyc while its source stays."
    folder, _, file = name.rpartition("/")
    return f"{folder}/__pycache__/{file.removesuffix('.py')}.{sys.implementation.cache_tag}.pyc"

def with_compiled(data, keep, bare):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(out, "w") as made:
        for entry in whole.infolist():
            name, content = entry.filename, whole.read(entry)
            if FOR_COMPILERS.match(name):
                continue
            used = name.endswith(".py") and (keep or module(name) in imported)
            if keep or not used:
                write(made, name, content)
            if used:
                write(made, beside(name) if keep else name + "c", compiled(name, content, bare))
    return out.getvalue()

def write(archive, name, content):
    archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED, compresslevel=9)

for name in modules:
    with suppress(ImportError):     # on a site without NumPy not all of them come
        importlib.import_module(name)
imported = set(sys.modules)
with_compiled
`;

const globals = python.toPy({modules});
const withCompiled = python.runPython(COMPILE, {globals});
const own = Object.values(lock.packages).find(each => each.imports.includes(modules[0])).file_name;
for (const name of readdirSync(folder).filter(file => /\.(zip|whl)$/.test(file)).sort()) {
  const data = python.toPy(new Uint8Array(readFileSync(`${folder}/${name}`)));
  writeFileSync(`${folder}/${name}`, withCompiled(data, name === own, name.endsWith(".zip")).toJs());
}
