"""What a reader has set in a picture is read once, and nothing but words and numbers comes through."""

import pytest
from walks import ask

from autograder.pictures.settings import BadSettings, closed
from autograder.pictures.table import NAMES, pictures


@pytest.mark.parametrize("asked", [
    None, [], "weights", {"a": None}, {"a": True}, {"a": {}}, {"a": [[1.0]]}, {"a": ["1"]}, {"a": float("nan")},
    {"a": [float("inf")]}, {"a": 1e9}, {"a": 10**400}, {"a": "x" * 41}, {"a": [0.0] * 2001}, {1: 2.0},
    {str(n): 0 for n in range(9)}])
def test_what_no_page_sends_is_refused(asked):
    with pytest.raises(BadSettings):
        closed(asked)


@pytest.mark.parametrize("settings", [{"weights": [1.0]}, {"weights": "all"}, {"weights": [99.0] * 14},
                                      {"judge": "perhaps"}, {"judge": 1}])
def test_what_does_not_fit_the_picture_is_refused(settings):
    with pytest.raises(BadSettings):
        ask("way_back", "", **settings)


def test_the_names_are_those_of_the_table():
    assert set(NAMES) == set(pictures())
