"""The site as a copy that a reader's browser may keep: what it holds, the worker that serves it, and what installs it.

    service_worker.js   `book/_web/service_worker.mjs` after the list of all files with their sha256
    offline.json        how large it is: the button on the front page names it
    site.webmanifest    what an installed course is called

`g_prime_offline: false` in the settings switches it off for good: no page offers it, and the worker that is published
then removes every copy that readers have.
"""

import hashlib
import json
from pathlib import Path

from .assets.layout import WEB
from .slim import LAST

WORKER, ABOUT, MANIFEST = "service_worker.js", "offline.json", "site.webmanifest"
# What no page asks for.
LEFT_OUT = {WORKER, ABOUT, "objects.inv"}
FOLDERS = ("_sources/", ".")


def write(app, exception):
    """Write the worker and what it needs, from the site as it is published."""
    if exception or app.builder.format != "html":
        return
    site = Path(app.outdir)
    if not app.config.g_prime_offline:
        (site / WORKER).write_bytes((WEB / "service_worker_off.mjs").read_bytes())
        for name in (ABOUT, MANIFEST):
            (site / name).unlink(missing_ok=True)
        return
    (site / MANIFEST).write_text(json.dumps(installed(app.config)), "utf8")
    listed = files(site)
    release = hashlib.sha256(json.dumps(listed).encode()).hexdigest()[:16]
    known = json.dumps({"release": release, "files": listed}, separators=(",", ":"))
    code = (WEB / "service_worker.mjs").read_text("utf8")
    (site / WORKER).write_text(f"const MANIFEST = {known};\n\n{code}", "utf8")
    about = {"release": release, "files": len(listed), "bytes": sum(size for _, size in listed.values())}
    (site / ABOUT).write_text(json.dumps(about), "utf8")


def files(site):
    """{path: [sha256, bytes]} of every file of the site that a page may ask for."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    found = [name for name in names if name not in LEFT_OUT and not name.startswith(FOLDERS) and "/." not in name]
    data = ((name, (site / name).read_bytes()) for name in found)
    return {name: [hashlib.sha256(content).hexdigest(), len(content)] for name, content in data}


def installed(config):
    """A web app's manifest: addresses in it are read from where it lies, so any path will do."""
    icon = {"src": f"_static/{Path(config.html_favicon).name}", "sizes": "any", "type": "image/svg+xml"}
    return {"name": config.html_title or config.project, "short_name": "g_prime", "start_url": "./index.html",
            "scope": "./", "display": "minimal-ui", "icons": [icon] if config.html_favicon else []}


def link(app, page, template, context, doctree):
    if app.config.g_prime_offline and "pathto" in context:
        address = context["pathto"](MANIFEST, 1)
        context["metatags"] = context.get("metatags", "") + f'<link rel="manifest" href="{address}" />'


def setup(app):
    app.add_config_value("g_prime_offline", True, "html", bool)
    app.connect("html-page-context", link)
    app.connect("build-finished", write, priority=LAST + 10)
