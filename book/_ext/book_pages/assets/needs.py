"""Which scripts and styles a page needs. The directive that needs them says so; the environment keeps it."""


def need(env, script, *styles):
    """The page that is being read needs g_prime/<script>.mjs, and these of g_prime/style."""
    found = needs(env).setdefault(env.docname, {})
    found[script] = tuple(dict.fromkeys((*found.get(script, ()), *styles)))     # two pictures may share a script


def needs(env):
    """What every page needs: {page: {script: styles}}."""
    if not hasattr(env, "page_needs"):
        env.page_needs = {}
    return env.page_needs


def purge(app, env, docname):
    needs(env).pop(docname, None)


def merge(app, env, docnames, other):
    needs(env).update({name: found for name, found in needs(other).items() if name in docnames})


def link(app, page, template, context, doctree):
    for script, styles in needs(app.env).get(page, {}).items():
        # A few KiB that add controls: the first picture of the page waits for them, and nothing jumps.
        app.add_js_file(f"g_prime/{script}.mjs", type="module", blocking="render")
        for style in styles:
            app.add_css_file(f"g_prime/style/{style}.css")


def setup(app):
    app.connect("env-purge-doc", purge)
    app.connect("env-merge-info", merge)
    app.connect("html-page-context", link)
