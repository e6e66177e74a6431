"""What the pages' scripts need: laid out beside the site once a build, and linked from the pages that use it.

Not in the book's own static folder: Jupyter Book adds every .js and .css below that to every page.
"""

import re
import sys
from pathlib import Path

WEB = Path(__file__).resolve().parents[1] / "_web"
sys.path.insert(0, str(WEB))

import web_assets  # noqa: E402

# What stands in a page's HTML (a pattern), and the script and styles that serve it.
NEEDS = {
    'data-exercise="': ("exercise", "buttons", "exercise"),
    r'class="[^"]*\bexercise-progress\b': ("contents", "contents"),
    r'class="[^"]*\bpredict\b': ("predictions", "buttons", "predictions"),
    'class="slope-picture"': ("slope_picture", "slope_picture"),
    'class="network-steps"': ("network_steps", "buttons", "network_steps"),
}


def lay_out(app):
    if app.builder.format == "html":
        app.config.html_static_path.append(str(web_assets.lay_out(Path(app.outdir).parent / "web")))


def link(app, page, template, context, doctree):
    for sign, (script, *styles) in NEEDS.items():
        if re.search(sign, context.get("body") or ""):
            app.add_js_file(f"g_prime/{script}.mjs", type="module")
            for style in styles:
                app.add_css_file(f"g_prime/style/{style}.css")


def setup(app):
    app.connect("builder-inited", lay_out)
    app.connect("html-page-context", link)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
