"""What a reader is to find stands neither in the exercise's text nor in its messages, stub or hints."""

import re

import pytest

from autograder.diagnosis.mistakes.collect import rows_of
from autograder.exercises.table import lookup
from autograder.texts.reference import solution_source
from autograder.texts.text import folder

# Patterns of the formula as prose, as LaTeX and as code write it.
ONE_MINUS_SQUARE = r"1\.?0? ?- ?(np\.)?(\\?tanh\(z\)|a|t|g\(z\)) ?(²|\^|\*\*) ?2?"
WITHHELD = {
    "tanh": [ONE_MINUS_SQUARE],
    "leaky_relu": [r"1\.?0?,? (where|&) [za] ?> ?0", r"np\.where\([^…`]*\)", r"c & [za]"],
    "elu": [r"e\^\{?z\}? where", r"np\.where\([^…`]*\)", r"a \+ 1(?!,)", r"1 \+ a"],
    "cost_gradient": [r"\(1 - [yY]\) ?/ ?\(1 - (a|AL)\)", r"frac\{1 - y\}", r"[yY] ?/ ?(a|AL)\b(?! -)"],
    "layer_backward": [r"dZ ?(@|\\,) ?A_", r"W(\.T|\^)[^|]{0,15}dZ", r"A_prev\.T", r"\\sum"],
}
OWN = re.compile(r"^(This|The rule|1 - a² was|The formula 1 - a²)")     # what a wrong answer has written itself


def told(exercise):
    """The words of its known mistakes: what to try, and what is said, unless that names the wrong answer's own."""
    for part in lookup(exercise).parts:
        for row in rows_of(exercise, part.function):
            yield row.tries
            if not OWN.match(row.says):
                yield row.says


@pytest.mark.parametrize("exercise", WITHHELD)
def test_no_text_prints_it(exercise):
    text = (folder() / f"{exercise}.md").read_text("utf8")
    for pattern in WITHHELD[exercise]:
        assert not re.search(pattern, text), re.search(pattern, text)


@pytest.mark.parametrize("exercise", WITHHELD)
def test_no_message_prints_it(exercise):
    for pattern in WITHHELD[exercise]:
        assert [text for text in told(exercise) if re.search(pattern, text)] == []


@pytest.mark.parametrize("exercise", ["tanh", "elu", "cost_gradient", "layer_backward"])
def test_the_patterns_know_the_formula(exercise):
    """The solution that unfolds after the pass does print it, or nothing would be looked for."""
    spec = lookup(exercise)
    shown = "\n".join(solution_source(spec, part) for part in spec.parts)
    assert any(re.search(pattern, shown) for pattern in WITHHELD[exercise])
