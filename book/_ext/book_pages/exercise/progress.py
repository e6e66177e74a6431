"""``{exercise-progress}``: all exercises with links; in the browser each says whether it is done or begun."""

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from autograder.exercises.table import table

from ..assets.needs import need


class ExerciseProgress(SphinxDirective):
    """A list of all exercises, each linked to its page, with room for its state."""

    def run(self):
        need(self.env, "contents", "buttons", "contents", "work")
        items = nodes.bullet_list()
        for exercise in table().values():
            if exercise.page in self.env.found_docs:
                items += nodes.list_item("", self.line(exercise))
        offline = ["with-copy"] if self.config.g_prime_offline else []
        return [nodes.container("", items, classes=["exercise-progress", *offline])]

    def line(self, exercise):
        link = addnodes.pending_xref(
            "", nodes.inline("", exercise.title), reftype="doc", refdomain="std", reftarget=f"/{exercise.page}",
            refdoc=self.env.docname, refexplicit=True, refwarn=True)
        state = nodes.raw("", f' <span class="state" data-exercise-state="{exercise.name}"></span>', format="html")
        return nodes.paragraph("", "", link, state)
