"""What a reader is to find is on no page before the exercise that asks for it; afterwards it is derived, folded."""

import re
from html import unescape

import pytest
from texts import reading_order, source

DERIVATION = "{dropdown} The derivation, once you have tried\n:class-container: after-pass\n"
TANH = [r"1 ?[-−] ?\\?(np\.)?tanh", r"1 ?[-−] ?[at](\^2|\*\*2|²| ?\* ?[at])", r"\(1 \+ a\) ?\(1 [-−] a\)",
        r"4 ?\\?,?\\sigma"]
LEAKY = [r"0\.01 & z", r"c & z", r"where\(z > 0, 1(\.0)?, (negative|0\.01|c)", r"slope\[z <= 0\]",
         r"negative_slope where"]
ELU = [r"a \+ 1", r"1 & z > 0 \\\\ e\^", r"e\^\{z\} & z \\le 0"]
COST = [r"-\s*\\d?frac\{[yY]\}", r"\\d?frac\{1 [-−] [yY]\}", r"\(1 ?- ?[yY]\) ?/ ?\(1", r"-\(?[yY] ?/ ?[aA]",
        r"[−-]y/a"]
LAYER = [r"d[zZ][^\n$]{0,12}[aA](_\{?prev\}?|\^\{\[l-1\])[^\n]{0,12}(\\mathsf|\.T)",
         r"W[^\n$]{0,12}(\\mathsf T\}?|\.T @) ?\}? ?d[zZ]",
         r"db\^\{\[l\]\} ?&?= ?dz|db ?&?= ?\\tfrac", r"[dD][zZ] @ [aA]"]
CHAIN = [r"d[wW] ?&?= ?d[zZ]", r"db ?&?= ?dz", r"dz ?&?= ?da", r"da ?&?= ?-", r"dz \* x"]
# The exercise, its page, and how what it asks for could be written.
WITHHELD = {
    "tanh": ("tanh", TANH), "leaky_relu": ("leaky-relu", LEAKY), "elu": ("side-by-side", ELU),
    "chain": ("chain-rule", CHAIN), "cost_gradient": ("where-backward-starts", COST),
    "layer_backward": ("one-layer-back", LAYER),
}
EACH = pytest.mark.parametrize("name", WITHHELD)


def place(name, page):
    """Where on its page the reader is asked."""
    return source(page).index(f"```{{exercise}} {name}\n")


def printed(patterns, text):
    return [found[0] for pattern in patterns if (found := re.search(pattern, text))]


def before(name):
    """(page, its text) of all that stands before the exercise."""
    page, _patterns = WITHHELD[name]
    order = reading_order()
    yield from ((each, source(each)) for each in order[: order.index(page)])
    yield page, source(page)[: place(name, page)]


@EACH
def test_no_page_before_the_exercise_prints_what_it_asks_for(name):
    assert [(page, found) for page, text in before(name) if (found := printed(WITHHELD[name][1], text))] == []


@EACH
def test_the_derivation_is_folded_below_the_exercise(name):
    """It says what was asked for, so the patterns can find it."""
    page, patterns = WITHHELD[name]
    after = source(page)[place(name, page) :]
    fold = after[after.index(DERIVATION) :]
    assert len(printed(patterns, fold)) >= 1
    assert "{dropdown}" not in after[: after.index(DERIVATION)]


@EACH
def test_the_built_pages_before_the_exercise_do_not_print_it_either(site, name):
    """What cells printed, what checks said, what other exercises say; a formula is there in LaTeX too, for ears."""
    page, patterns = WITHHELD[name]
    order = reading_order()
    for each in order[: order.index(page) + 1]:
        text = (site / f"{each}.html").read_text("utf8")
        text = text[text.index("<article") : text.index("</article>")]
        if each == page:
            text = re.split(rf'<section class="exercise"[^>]*data-exercise="{name}"', text)[0]
        assert printed(patterns, unescape(re.sub(r"<[^>]+>", "", text))) == [], each


def test_the_sigmoids_proof_is_the_readers_first():
    text = source("sigmoid")
    assert text.index("prove {eq}`eq-sigmoid-slope` on paper") < text.index("{dropdown} The proof")
