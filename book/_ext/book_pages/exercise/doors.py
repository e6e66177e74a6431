"""What stands around an exercise: the ways to work on it elsewhere, and the list of what is done.

``{exercise-progress}`` lists all exercises with links; in the browser each says whether it is done or begun.
Every exercise on a page gets a line with its notebook, and with Colab and Binder where `_config.yml` names the
repository. The publishing workflow pushes the notebooks to that repository's branch `release`.
"""

import re
from pathlib import Path

import yaml
from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from autograder.exercises.table import table

SECTION = re.compile(r'(<section[^>]*\bdata-exercise="(\w+)".*?)(</section>)', re.S)
NOTEBOOK = "_static/g_prime/notebooks/{name}.ipynb"
RELEASE = "_static/g_prime/g_prime_course.zip"
DOORS = {
    "Colab": "https://colab.research.google.com/github/{place}/blob/release/{name}.ipynb",
    "Binder": "https://mybinder.org/v2/gh/{place}/release?labpath={name}.ipynb",
}


class ExerciseProgress(SphinxDirective):
    """A list of all exercises, each linked to its page, with room for its state."""

    def run(self):
        items = nodes.bullet_list()
        for exercise in table().values():
            if exercise.page in self.env.found_docs:
                items += nodes.list_item("", self.line(exercise))
        return [nodes.container("", items, classes=["exercise-progress"])]

    def line(self, exercise):
        link = addnodes.pending_xref(
            "", nodes.inline("", exercise.title), reftype="doc", refdomain="std", reftarget=f"/{exercise.page}",
            refdoc=self.env.docname, refexplicit=True, refwarn=True)
        state = nodes.raw("", f' <span class="state" data-exercise-state="{exercise.name}"></span>', format="html")
        return nodes.paragraph("", "", link, state)


def repository(app):
    """owner/name of the repository that `_config.yml` names on GitHub, or ""."""
    for folder in (Path(app.srcdir), Path(app.srcdir).parent):
        config = folder / "_config.yml"
        if config.exists():
            url = (yaml.safe_load(config.read_text("utf8")).get("repository") or {}).get("url") or ""
            found = re.fullmatch(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?", url)
            return found[1] if found else ""
    return ""


def doors(name, place, pathto):
    """The line under an exercise: its notebook, and where else it opens."""
    links = [f'<a href="{pathto(NOTEBOOK.format(name=name), 1)}" download>{name}.ipynb</a>',
             f'<a href="{pathto(RELEASE, 1)}" download>all exercises, offline</a>']
    if place:
        links += [f'<a href="{url.format(place=place, name=name)}">{door}</a>' for door, url in DOORS.items()]
    return f'<p class="exercise-doors">As a notebook: {" · ".join(links)}</p>'


def add_doors(app, page, template, context, doctree):
    if 'data-exercise="' in context.get("body", ""):
        place, pathto = repository(app), context["pathto"]
        context["body"] = SECTION.sub(lambda found: found[1] + doors(found[2], place, pathto) + found[3],
                                      context["body"])


def setup(app):
    app.add_directive("exercise-progress", ExerciseProgress)
    app.connect("html-page-context", add_doors)
