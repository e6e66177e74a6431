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
from urllib.parse import quote

from .assets.layout import WEB
from .slim import LAST

WORKER, ABOUT, MANIFEST = "service_worker.js", "offline.json", "site.webmanifest"
# What no page asks for; maps are for a browser's tools.
LEFT_OUT = {WORKER, ABOUT, "objects.inv"}
ENDINGS = (".map",)
FOLDERS = ("_sources/", ".")
AS_IT_IS = "/!$&'()*+,;=:@"     # what a browser leaves as it is in an address's path, beside letters and digits
# Some systems round a picture's corners and some cut a circle out of it: each has its own.
ICONS = {"icon-192.png": ("192x192", "any"), "icon-512.png": ("512x512", "any"),
         "icon-whole-512.png": ("512x512", "maskable")}
TOUCH = "icon-touch.png"


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
    code = (WEB / "service_worker.mjs").read_text("utf8")
    release = hashlib.sha256((json.dumps(listed) + code).encode()).hexdigest()[:16]
    known = json.dumps({"release": release, "files": listed}, separators=(",", ":"))
    (site / WORKER).write_text(f"const MANIFEST = {known};\n\n{code}", "utf8")
    about = {"release": release, "files": len(listed), "bytes": sum(size for _, size in listed.values())}
    (site / ABOUT).write_text(json.dumps(about), "utf8")


def files(site):
    """{path: [sha256, bytes]} of every file of the site that a page may ask for; paths as they stand in an address."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    data = ((name, (site / name).read_bytes()) for name in names if is_asked_for(name))
    return {quote(name, safe=AS_IT_IS): [hashlib.sha256(content).hexdigest(), len(content)] for name, content in data}


def is_asked_for(name):
    return not (name in LEFT_OUT or name.endswith(ENDINGS) or name.startswith(FOLDERS) or "/." in name)


def installed(config):
    """A web app's manifest: addresses in it are read from where it lies, so any path will do."""
    icons = [{"src": f"_static/{name}", "sizes": size, "type": "image/png", "purpose": purpose}
             for name, (size, purpose) in ICONS.items()]
    return {"name": config.html_title or config.project, "short_name": "g_prime", "start_url": "./index.html",
            "scope": "./", "display": "minimal-ui", "icons": icons,
            "theme_color": "#0b57a4", "background_color": "#fffdf9"}


def link(app, page, template, context, doctree):
    if app.config.g_prime_offline and "pathto" in context:
        manifest, touch = (context["pathto"](name, 1) for name in (MANIFEST, f"_static/{TOUCH}"))
        context["metatags"] = context.get("metatags", "") + (
            f'<link rel="manifest" href="{manifest}" /><link rel="apple-touch-icon" href="{touch}" />')


def take_away(app, exception):
    """Take the worker of the build before: its list of names is no word of a page, from which styles are chosen."""
    (Path(app.outdir) / WORKER).unlink(missing_ok=True)


def setup(app):
    app.add_config_value("g_prime_offline", True, "html", bool)
    app.connect("html-page-context", link)
    app.connect("build-finished", take_away, priority=LAST - 10)
    app.connect("build-finished", write, priority=LAST + 10)
