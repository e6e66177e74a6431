"""``{returning} elu``: five questions that come back, on all exercises up to this one.

`autograder.returning` makes all questions; the page holds them as data, and its script chooses by what the reader got
wrong. Without a script the page shows one question of each of five functions, with folded answers.
"""

import json
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri

from autograder import returning
from autograder.diagnosis import mistakes
from autograder.exercises.table import lookup, table
from autograder.returning.questions import topics, words_of_mistakes
from autograder.sentences import FOLDER, read

from ..assets.needs import need

PLAIN = 5
ROOMS = (Path(returning.__file__).parent, Path(mistakes.__file__).parent)


class Returning(SphinxDirective):
    """One argument: the last exercise that is asked about."""

    required_arguments = 1

    def run(self):
        last = self.arguments[0]
        if last not in table():
            raise self.error(f"{last} is no exercise; there are {', '.join(table())}.")
        for file in (__file__, FOLDER / "returning.json", *(file for room in ROOMS for file in room.rglob("*.py"))):
            self.env.note_dependency(str(file))
        need(self.env, "returning", "buttons", "predictions", "returning")
        words, found = read("returning")["returning"], topics(last)
        links = {topic: self.link(lookup(topic.partition(".")[0])) for topic in found}
        return [nodes.raw("", html(found, words_of_mistakes(last), words, links), format="html")]

    def link(self, exercise):
        """Where an exercise stands, as this page links it; "" where this book, or this form of it, has no such page."""
        builder = self.env.app.builder
        if builder.format != "html" or exercise.page not in self.env.found_docs:
            return ""
        here, there = map(builder.get_target_uri, (self.env.docname, exercise.page))
        return f"{relative_uri(here, there)}#exercise-{exercise.name}"


def html(found, says, words, links):
    """The box: what is read without a script, and the data for the script."""
    spread = list(found.values())[:: max(1, len(found) // PLAIN)][:PLAIN]
    plain = "\n".join(plain_question(questions[0], words) for questions in spread)
    data = {"topics": {topic: {"title": lookup(topic.partition(".")[0]).title, "page": links[topic],
                               "questions": [as_data(question) for question in questions]}
                       for topic, questions in found.items()}, "says": says, "words": words}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"""<div class="returning">
<div class="returning-plain"><noscript><p>{words["plain"]}</p></noscript>
<ol>
{plain}
</ol></div>
<script type="application/json">{text}</script>
</div>"""


def as_data(question):
    return {"asks": question.asks, "right": question.marked(question.right), "why": question.why,
            "wrong": [[question.marked(answer), ids] for answer, ids in question.wrong.items()]}


def plain_question(question, words):
    answer = marked(words["answer-is"].format(right=question.marked(question.right), why=question.why))
    fold = f"<details><summary>{words['answer']}</summary><p>{answer}</p></details>"
    return f"<li><p>{marked(question.asks)}</p>{fold}</li>"


def marked(text):
    """What stands between backticks is code."""
    pieces = escape(text).split("`")
    return "".join(f"<code>{piece}</code>" if place % 2 else piece for place, piece in enumerate(pieces))


def setup(app):
    app.add_directive("returning", Returning)
