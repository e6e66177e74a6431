"""What is written by hand: the pages' sources and their contents list."""

import re
from itertools import pairwise

import pytest
import yaml
from conftest import PAGES, ROOT
from texts import cells, prose, reading_order, source

from autograder.exercises.table import table, without_points

WIDTH = 69  # columns of code that fit a line on a desk
AMERICAN = re.compile(r"\b(\w*(?:color|behavior|center|neighbor)(?:s|ed|ing)?|gray|\w+(?:ize|izes|ized|izing))\b", re.I)
SPELT_SO = {"size", "sizes", "sized", "resize", "prize"}


@pytest.mark.parametrize("name", PAGES)
def test_shown_code_fits_its_line(name):
    for tags, code in cells(name):
        if "remove" not in tags:
            assert max(map(len, code.splitlines())) <= WIDTH, code


@pytest.mark.parametrize("name", PAGES)
def test_spelling_is_british(name):
    found = {word.lower() for word in AMERICAN.findall(prose(name))} - SPELT_SO
    assert not found


@pytest.mark.parametrize("name", PAGES)
def test_sentences_are_short(name):
    """No sentence of the prose has more than 40 words."""
    for block in re.split(r"\n\s*\n|\n\s*(?:[-*|]|\d+\.)\s", prose(name)):
        for sentence in re.split(r"(?<=[.!?:;])\s", block):
            assert len(sentence.split()) <= 40, sentence


@pytest.mark.parametrize("name", PAGES)
def test_page_names_use_hyphens(name):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)


def test_every_setting_that_differs_says_why_where_it_is_not_plain():
    """The configuration is one that Jupyter Book 1 reads, and its extensions exist."""
    config = yaml.safe_load((ROOT / "_config.yml").read_text("utf8"))
    for name, folder in config["sphinx"]["local_extensions"].items():
        assert (ROOT / folder / name).is_dir() or (ROOT / folder / f"{name}.py").is_file()
    assert "sphinx_thebe" not in config["sphinx"]["config"]["extensions"]


@pytest.mark.parametrize("name", PAGES)
def test_no_number_at_the_start_of_a_line_makes_a_list(name):
    """A line of a paragraph that begins with "1. " is a list to Markdown, and to the reader a broken sentence."""
    lines = re.sub(r"^```.*?^```", "", source(name), flags=re.S | re.M).splitlines()
    assert [two for one, two in pairwise(lines) if re.match(r"1[.)] ", two) and re.match(r"[A-Za-z$`(\[*_]", one)] == []


def test_exercises_follow_one_another_as_on_the_pages():
    """The way on from an exercise leads down the page, or to a later one: the table has the order of the book."""
    found = [name for page in reading_order() for name in re.findall(r"^```\{exercise\} (\w+)$", source(page), re.M)]
    known = {**table(), **without_points()}
    assert found == [name for name, exercise in known.items() if exercise.page in reading_order()]
