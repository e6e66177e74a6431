"""Your own activation: what is said of a curve. Right slopes are never blamed, wrong ones have a place."""

import json

import pytest
from curves import LEGAL, RIGHT, SIGMOID, activation, code, starting_point
from walks import ask

from autograder.pictures.own import tell, train
from autograder.pictures.own_training import NAMES, STARTS, lazy, of_the_four
from autograder.pictures.settings import BadSettings
from solutions.activations import ACTIVATIONS
from solutions.starting_points import STARTING_POINTS

WHOLE = {"elementwise", "finite"}
SAID = {
    "softplus": {"slope-right", "a-form-one"}, "swish": {"slope-right", "a-form-none"},
    "GELU": {"slope-right", "a-form-none"}, "a sine": {"slope-right", "a-form-none"},
    "a step": {"jump", "slope-right", "a-form-same"},
    "sigmoid": {"slope-right", "a-form-one"}, "tanh": {"slope-right", "a-form-one"},
    "relu": {"slope-right", "kink-legal", "a-form-same"}, "leaky_relu": {"slope-right", "kink-legal", "a-form-one"},
    "kinks": {"slope-right", "kink-legal", "a-form-one"}, "cube": {"slope-right", "a-form-one"},
    "absolute": {"slope-right", "kink-legal", "a-form-none"}, "tangent": {"jumps", "slope-right", "a-form-same"},
    "saw": {"jumps", "slope-right", "a-form-same"}, "endlessly steep": {"steep", "slope-right", "a-form-one"},
    "constant": {"slope-right", "a-form-same"}, "bell": {"slope-right", "a-form-none"},
}
BAD = {"slope-wrong", "slope-wrong-at", "kink-illegal", "no-slope", "random-slope", "no-curve", "not-elementwise",
       "random", "no-table", "slope-not-finite"}


WRONG_SINE = code("np.sin(Z)", "-np.cos(Z)")


def said(program, **settings):
    answer = ask("own", program, **settings)
    assert len(json.dumps(answer)) < 60_000
    return answer, {finding["id"]: finding["says"] for finding in answer["findings"]}


def program(name):
    return starting_point(name) if name in STARTING_POINTS else activation(name) if name in ACTIVATIONS else \
        code(*RIGHT[name])


@pytest.mark.parametrize("name", SAID)
def test_what_is_said_of_a_curve(name):
    answer, found = said(program(name))
    assert set(found) == WHOLE | SAID[name], found
    assert answer["curve"]["g_prime"] and answer["curve"]["wrong"] == []


@pytest.mark.parametrize("pair", [*RIGHT.values(), *LEGAL.values()], ids=[*RIGHT, *LEGAL])
def test_a_right_slope_is_never_blamed(pair):
    """Whatever the curve: large, steep, with kinks and jumps, with digits lost, with a slope that was rounded."""
    found = said(code(*pair))[1]
    assert not BAD & set(found), found


def test_kinks_and_jumps_are_found_wherever_they_are():
    curve = said(program("kinks"))[0]["curve"]
    assert [place for place, *_ in curve["kinks"]] == pytest.approx([-0.3, 1.7], abs=1e-4)
    assert [kink[1:] for kink in curve["kinks"]] == [pytest.approx([0.1, 1.1], abs=1e-4)] * 2
    assert said(program("a small jump"))[0]["curve"]["jumps"] == [0.7]
    assert len(said(program("stairs"))[0]["curve"]["jumps"]) in (16, 17)


def test_what_stands_between_the_places_and_in_lost_digits_is_not_made_up():
    """A fresh reader's finds: 1 to 1 at our places and nowhere else; a sine in 32 bits whose slope was said to be 0."""
    between = said(code("Z + 0.5 * np.sin(40 * np.pi * Z)", "1 + 20 * np.pi * np.cos(40 * np.pi * Z)"))[1]
    assert "a-form-between" in between and "a-form-one" not in between
    lost = said(code("np.sin(Z).astype(np.float32)", "np.cos(Z)"))[1]
    assert not BAD & set(lost) and "slopes are 1 and 0" not in " ".join(lost.values())


WRONG = {   # g, a wrong slope, a z at which it is none
    "the sign": ("np.sin(Z)", "-np.cos(Z)", 3), "all ones": ("np.sin(Z)", "np.ones_like(Z)", 3),
    "zero": ("np.tanh(Z)", "0 * Z", 0), "the curve itself": ("np.tanh(Z)", "np.tanh(Z)", 1),
    "one per cent": ("np.sin(Z)", "1.01 * np.cos(Z)", 0), "an offset": ("np.sin(Z)", "np.cos(Z) + 0.01", 0),
    "a stretch": ("np.sin(Z)", "np.where((Z > 1) & (Z < 2), 0.123, np.cos(Z))", 1.5),
    "one place": ("np.sin(Z)", "np.where(Z == 3, 0.5, np.cos(Z))", 3),
    "from a": ("np.tanh(Z)", "1 - Z**2", 2), "no square": ("np.tanh(Z)", "1 - np.tanh(Z)", 2),
    "the factor of 2": ("Z**2", "Z", 3), "the power": ("Z**3", "3 * Z", 2),
    "half of the product rule": (f"Z * {SIGMOID}", SIGMOID, 2),
    "the wrong side": ("np.maximum(Z, 0)", "(Z < 0) * 1.0", 3),
    "a little on the left": ("np.maximum(Z, 0)", "np.where(Z > 0, 1.0, 0.01)", -3),
    "another's": ("np.logaddexp(0, Z)", "np.exp(-Z**2)", 4), "clipped": ("Z**2", "np.clip(2 * Z, -3, 3)", 4),
    "a kink in the wrong place": ("np.maximum(Z - 1, 0)", "(Z > 0) * 1.0", 0.5),
    "too large everywhere": ("1e9 * np.sin(Z)", "2e9 * np.cos(Z)", 0),
    "far out": ("np.tanh(Z)", "np.where(np.abs(Z) > 50, 1.0, 1 - np.tanh(Z)**2)", 700),
    "not a number in the middle": ("np.sin(Z)", "np.sin(2 * Z) / (2 * np.sin(Z))", None),
}


@pytest.mark.parametrize("g, g_prime, z", WRONG.values(), ids=WRONG)
def test_a_wrong_slope_is_told_with_its_place(g, g_prime, z):
    answer, found = said(code(g, g_prime))
    assert "slope-right" not in found and "slope-right-near" not in found
    if z is None:
        assert "z = 0" in found["slope-not-finite"]
    else:
        assert any(low <= z <= high for low, high in answer["curve"]["wrong"])
        assert "slope-wrong" in found or "slope-wrong-at" in found


def test_the_place_is_the_stretch():
    found = said(code(*WRONG["a stretch"][:2]))[1]
    assert found["slope-wrong"].startswith("From z = 1.05 to z = 1.95 ") and "0.123" in found["slope-wrong"]
    assert said(code(*WRONG["one place"][:2]))[1]["slope-wrong-at"].startswith("At z = 3 g_prime gives 0.5, and ")


@pytest.mark.parametrize("slope", ["7.0", "-0.1", "np.nan", "1.1"])
def test_a_slope_at_a_kink_may_be_illegal(slope):
    found = said(code("np.maximum(Z, 0)", f"np.where(Z == 0, {slope}, (Z > 0) * 1.0)"))[1]
    assert "kink-illegal" in found and "slope-right" not in found


HOSTILE = {     # g, what is told, a word of it
    "random": ("np.random.normal(size=np.shape(Z))", "random", "another answer"),
    "softmax": ("np.exp(Z - np.max(Z)) / np.sum(np.exp(Z - np.max(Z)))", "not-elementwise", "beside it"),
    "sorted": ("np.sort(Z, axis=None).reshape(np.shape(Z))", "not-elementwise", ""),
    "by the largest": ("Z / np.max(np.abs(Z))", "not-elementwise", ""), "summed": ("np.cumsum(Z)", "", "table"),
    "raises": ("1 / 0", "no-curve", "ZeroDivisionError"), "nothing": ("None", "no-curve", "None"),
    "one number": ("0.5", "no-curve", "shape"), "a word": ("'sine'", "no-curve", ""),
    "short": ("Z[:3]", "no-curve", "shape"),
    "not a number": ("np.sqrt(Z)", "no-curve", "nan"), "not far": ("np.sinh(np.minimum(Z, 900))", "not-far", "1e+100"),
    "complex": ("np.sqrt(Z + 0j)", "no-curve", ""), "one at a time": ("Z if Z > 0 else 0", "no-curve", "array"),
    "only in a row": ("np.array([max(z, 0) for z in Z])", "no-table", "table"),
    "writes into its input": ("np.maximum(Z, 0, out=Z)", "no-curve", "changed its input"),
    "ends Python": ("exit()", "no-curve", ""), "asks": ("input()", "no-curve", ""),
    "too much": ("np.zeros((3000, 3000))", "no-curve", ""), "recursion": ("g(Z)", "no-curve", "Recursion"),
    "huge": ("1e200 * Z", "no-curve", "1e+100"), "objects": ("np.array([object()] * np.size(Z))", "no-curve", ""),
}


@pytest.mark.parametrize("g, id, word", HOSTILE.values(), ids=HOSTILE)
def test_a_curve_that_is_none_is_told_in_a_sentence(g, id, word):
    answer, found = said(code(g, "np.cos(Z)"))
    assert not id or found[id]
    assert any(word in text for text in found.values()) and all(text.endswith(".") for text in found.values())
    assert "slope-right" not in found or id == "not-far"


@pytest.mark.parametrize("program", ["", "def g(Z):\n    raise NotImplementedError()\n", "def g(Z)\n    return Z",
                                     "g = 3"])
def test_what_is_not_written_is_no_curve(program):
    answer, found = said(program)
    assert set(found) == {"no-curve"} and answer["curve"] is None and len(found["no-curve"]) > 30


@pytest.mark.parametrize("g_prime, id, word", [
    ("1 / 0", "no-slope", "ZeroDivisionError"), ("None", "no-slope", "None"), ("1.0", "no-slope", "shape"),
    ("np.cos(Z) + 1e-3 * np.random.normal(size=Z.shape)", "no-slope", "another answer"),
    ("np.array([math.cos(z) for z in Z])", "no-slope", ""), ("np.cos(Z) / (Z != 1)", "slope-not-finite", "z = 1")])
def test_a_slope_that_is_none_leaves_the_curve(g_prime, id, word):
    answer, found = said(code("np.sin(Z)", g_prime))
    assert answer["curve"]["g"] and word in found[id]


CHANGES_ITS_MIND = """
import numpy as np

calls = []


def g(Z):
    calls.append(1)
    if len(calls) > {times}:
        return 1 / 0
    return np.sin(Z)


def g_prime(Z):
    return np.cos(Z)
"""


def test_a_function_that_changes_its_mind_is_told_and_no_more():
    """It answers some times, then it raises: wherever that is, what was said before stands and a sentence comes."""
    for times in range(1, 9):
        found = said(CHANGES_ITS_MIND.format(times=times))[1]
        assert "ZeroDivisionError" in " ".join(found.values())


def test_it_trains_the_network_from_a_start():
    """Softplus and a sine learn to read, a step learns little; ReLU is trained by the same program."""
    shares = {name: ask("own", starting_point(name), seed=1)["share"] for name in ("softplus", "a sine", "a step")}
    assert shares["softplus"] > 93 and shares["a sine"] > 93 and shares["a step"] < shares["a sine"]
    assert ask("own", starting_point("a sine"), seed=1, name="relu")["share"] > 95
    assert "10 steps" in ask("own", starting_point("a sine"), seed=1, steps=10)["says"]


def test_the_chapters_answer_is_what_the_table_says():
    """A sine and ReLU cannot be told apart from five starts each; the sigmoid learns nothing with these steps."""
    sine = starting_point("a sine")
    four = of_the_four()
    own = [ask("own", sine, seed=seed)["share"] for seed in range(1, STARTS + 1)]
    read = " ".join(ask("own", sine, own=own, **four)["says"])
    assert "The ranges overlap with those of: ReLU, leaky ReLU." in read
    assert max(four["sigmoid"]) < lazy() + 1 < 94 < min(four["tanh"])


def test_a_reader_who_overwrites_everything_trains_all_the_same():
    own = starting_point("softplus")
    names = "forward = backward = update = init_parameters = ACTIVATIONS = Activation = cost_from_z = sigmoid = None\n"
    assert ask("own", own + names, seed=2) == ask("own", own, seed=2)


@pytest.mark.parametrize("g, g_prime, word, ends", [
    ("np.sin(Z)", "1 / 0", "ZeroDivisionError", True), ("Z**3", "3 * Z**2", "ReLU", False),
    ("Z[:1]", "Z", "", True), ("np.sin(Z)", "np.full(Z.shape, np.nan)", "ReLU", False)])
def test_a_training_that_fails_says_why(g, g_prime, word, ends):
    answer = ask("own", code(g, g_prime), seed=2)
    assert answer["cost"] is None and word in answer["says"] and answer["ends"] is ends


def shares(**own):
    return {name: own.get(name, [90.0] * STARTS) for name in NAMES}


def test_what_can_be_read_from_the_table_and_what_cannot():
    sine = starting_point("a sine")
    ahead = " ".join(ask("own", sine, **shares(own=[97.0] * 5, relu=[96.0, 97.5, 97, 97, 97]))["says"])
    assert "ahead of the best one of: sigmoid, tanh, leaky ReLU" in ahead and "overlap with those of: ReLU" in ahead
    assert "not learnt" in " ".join(ask("own", sine, **shares(own=[89.5] * 5))["says"])
    assert "no numbers" in ask("own", sine, **shares(own=[-1.0] * 5))["says"][0]
    wrong = code("np.sin(Z)", "-np.cos(Z)")
    assert "proves nothing" in " ".join(ask("own", wrong, **shares(own=[97.0] * 5))["says"])
    assert "proves nothing" not in ahead


@pytest.mark.parametrize("settings", [{"seed": 0}, {"seed": 6}, {"seed": 1.5}, {"seed": 1, "name": "elu"},
                                      {"seed": "a"}, {"seed": 1, "steps": 1e6}, {"own": [1.0]},
                                      {"own": [101.0] * 5}, {"own": "all"}])
def test_what_no_page_asks_is_refused(settings):
    with pytest.raises(BadSettings):
        ask("own", starting_point("a sine"), **settings)


def test_a_notebook_is_told_the_same(capsys):
    namespace = {}
    exec(WRONG_SINE, namespace)     # as a kernel runs a cell
    tell(namespace)
    found = said(WRONG_SINE)[1]
    assert [line[2:] for line in capsys.readouterr().out.splitlines()] == list(found.values())
    train(namespace)
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(",")[0] for line in lines[:5]] == [f"Start {seed}" for seed in range(1, 6)]
    assert "proves nothing" in "".join(lines) and lines[-1].startswith("One image is 0.17 of 100.")
