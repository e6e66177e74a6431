"""The directive `{exercise} sigmoid`: an exercise's text, folded hints, its stub and its folded solution."""

import re
from pathlib import Path
from textwrap import indent

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.locale import get_translation
from sphinx.util.docutils import SphinxDirective

from autograder.classroom.course.settings import settings
from autograder.derivation.lines import SUBJECTS
from autograder.exercises.table import UnknownExercise, shown_exercise
from autograder.exercises.table import __file__ as TABLE
from autograder.sentences import FOLDER, group
from autograder.texts.notebook import DROPDOWN, build_source
from autograder.texts.text import ExerciseText, folder, text_cells
from solutions import __file__ as solutions

from ..assets.needs import need
from .nodes import exercise_code, exercise_derivation, exercise_fold, exercise_section, exercise_summary

_ = get_translation("code")

SOLUTIONS = Path(solutions).parent
HEADING = re.compile(r"^(#+) +(.+)$", re.M)
SOLUTION = re.compile(r"^    ### BEGIN SOLUTION\n(.*?)^    ### END SOLUTION", re.M | re.S)
LONG = 12  # lines
# What nbgrader leaves in the place of a solution, in a class and in the notebook to download.
TO_DO = indent(settings().ClearSolutions.code_stub["python"], "    ")


class Exercise(SphinxDirective):
    required_arguments = 1

    def run(self):
        name = self.arguments[0]
        try:
            source, texts = build_source(name), text_cells(name)
        except (UnknownExercise, ExerciseText) as error:
            raise self.error(str(error)) from None
        for file in (__file__, TABLE, folder() / f"{name}.md", FOLDER / "pictures.json", *SOLUTIONS.glob("*.py")):
            self.env.note_dependency(str(file))
        need(self.env, "exercise", "buttons", "exercise", "work")
        section = exercise_section(exercise=name, needs=" ".join(shown_exercise(name).needs),
                                   points=bool(shown_exercise(name).max_points))
        section += nodes.rubric("", shown_exercise(name).title, **{"heading-level": 3})
        codes = iter([c.source for c in source.cells if is_page_code(c)])
        solved = []
        for cell in texts:
            if not cell.tag:
                self.prose(cell.source, section)
            elif cell.tag == "given":
                section += self.given(next(codes))
            elif cell.tag == "solution":  # a picture to look at is for the notebook: the page has better ones
                written = next(codes)
                section += self.code(SOLUTION.sub(lambda match: TO_DO, written), "stub")
                solved.append(SOLUTION.sub(lambda m: m[1].rstrip(), written))
        if name in SUBJECTS:
            section += self.derivation(name)
        for title in section.findall(nodes.rubric):
            title["level"] = title["heading-level"]  # MyST's writer looks for this name
        section += self.fold("solution", _("Show a solution"), [self.code("\n\n\n".join(solved), "solution")])
        return [section]

    def given(self, text):
        """Given code; folded where it is long, for it is there to be used and not to be read."""
        code = self.code(text, "given")
        return code if text.count("\n") < LONG else self.fold("given", _("Show the code that is given"), [code])

    def code(self, text, role):
        block = exercise_code(text, text, role=role, language="python")
        self.set_source_info(block)
        return block

    def derivation(self, name):
        """The box under an exercise into which its derivation is typed; a script puts the field in."""
        words, spec = group("derivation_box"), SUBJECTS[name]
        box = exercise_derivation(subject=name)
        box += nodes.rubric("", words["title"], **{"heading-level": 4})
        signs = "signs" if "z" in spec.names else "signs-loss"
        self.parse_into(f"{words['words'].format(begins=spec.begins)}\n\n{words[signs]}", box)
        return box

    def fold(self, kind, words, children):
        summary = exercise_summary(words, words)
        self.set_source_info(summary)
        return exercise_fold("", summary, *children, kind=kind)

    def prose(self, markdown, parent):
        """Add a prose cell: text, then fold, then text, as they come."""
        pieces = DROPDOWN.split(markdown)
        for text, words, hint in zip(pieces[::3], [*pieces[1::3], None], [*pieces[2::3], None], strict=True):
            self.parse_into(HEADING.sub(rubric, text), parent)
            if words is not None:
                folded = nodes.container()
                self.parse_into(hint, folded)
                parent += self.fold("hint", words, folded.children)

    def parse_into(self, markdown, parent):
        lines = StringList(markdown.splitlines(), source=self.env.docname)
        self.state.nested_parse(lines, self.content_offset, parent)


def is_page_code(cell):
    """Is this cell shown on the page: given code or a function to write?"""
    return "given" in cell.metadata.get("tags", []) or cell.metadata.get("nbgrader", {}).get("solution")


def rubric(match):
    """A heading inside the exercise: the text's own title goes, the others become headings below ours."""
    level = len(match[1])
    return "" if level == 1 else f":::{{rubric}} {match[2]}\n:heading-level: {level + 2}\n:::"
