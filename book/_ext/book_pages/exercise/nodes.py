"""What an exercise is made of, and how a page shows it. Other builders take it for the plain text that it is.

Each kind derives from what it is without a page, which Sphinx falls back on: a container, a paragraph, a code block.
"""

from docutils import nodes
from sphinx.util.osutil import relative_uri

from autograder.sentences import group

from .doors import WITHOUT_SCRIPT, doors, way_on


class exercise_section(nodes.container):
    """The exercise; attribute `exercise` holds its name, `needs` the packages that it loads, `points` if it has any."""


class exercise_fold(nodes.container):
    """Something folded: its first child is the summary. Attribute `kind`: "hint", "given" or "solution"."""


class exercise_summary(nodes.paragraph):
    """The words on a fold."""


class exercise_derivation(nodes.container):
    """Words above the field into which a derivation is typed; attribute `subject` names what is derived."""


class exercise_code(nodes.literal_block):
    """Python with attribute `role`: "given", "stub" or "solution"."""


def visit_section(self, node):
    data = {"data-exercise": node["exercise"], "data-needs": node["needs"]}
    data |= {} if node["points"] else {"data-points": "none"}
    self.body.append(self.starttag(node, "section", CLASS="exercise", ids=[f"exercise-{node['exercise']}"], **data))


def leave_section(self, node):
    """A section's last lines: how to work without a script, the notebook and where else it opens, and the way on."""
    here = self.builder.get_target_uri(self.docnames[0])
    self.body.append(WITHOUT_SCRIPT)
    self.body.append(doors(node["exercise"], self.config, lambda place: relative_uri(here, place)))
    self.body.append(way_on(node["exercise"], self.builder.env.found_docs,
                            lambda page: relative_uri(here, self.builder.get_target_uri(page))))
    self.body.append("</section>\n")


def visit_derivation(self, node):
    data = {"data-subject": node["subject"]}
    self.body.append(self.starttag(node, "div", CLASS="derivation", ids=[f"derivation-{node['subject']}"], **data))


def leave_derivation(self, node):
    words = group("derivation_box")["no-script"].format(subject=node["subject"])
    self.body.append(f"<noscript><p>{words}</p></noscript>\n</div>\n")


def visit_fold(self, node):
    self.body.append(self.starttag(node, "details", CLASS=node["kind"]))


def visit_summary(self, node):
    self.body.append("<summary>")


def visit_code(self, node):
    where = {"location": node}
    html = self.highlighter.highlight_block(node.rawsource, "python", **where)
    html = html.replace("<pre>", f'<pre data-role="{node["role"]}">', 1)
    self.body.append(f'<div class="highlight-python notranslate exercise-{node["role"]}">{html}</div>\n')
    raise nodes.SkipNode


def leave(tag):
    return lambda self, node: self.body.append(f"</{tag}>\n")


def setup(app):
    app.add_node(exercise_section, html=(visit_section, leave_section))
    app.add_node(exercise_derivation, html=(visit_derivation, leave_derivation))
    app.add_node(exercise_fold, html=(visit_fold, leave("details")))
    app.add_node(exercise_summary, html=(visit_summary, leave("summary")))
    app.add_node(exercise_code, html=(visit_code, None))
