"""The words of the book: each that is defined is in the glossary, and the sentences vary in length."""

import re
from statistics import pstdev

import pytest
from sentences import lengths
from texts import asides, prose, reading_order, source

CHAPTERS = [*reading_order(), *asides()]
# *word* marks a word where it is defined, _word_ is stress.
DEFINED = re.compile(r"(?<![*\w])\*(?![*\s])([^*]+?)\*(?![*\w])")


def glossary():
    """Every word that has an entry; several may share one."""
    entries = re.search(r"^:::\{glossary\}\n(.*?)^:::", source("glossary"), re.M | re.S)[1]
    return {line.lower() for line in entries.splitlines() if re.match(r"\S", line)}


def defined(name):
    return {" ".join(word.split()).lower() for word in DEFINED.findall(prose(name))}


def test_words_are_found_where_they_are_defined():
    assert "weight" in defined("one-neuron") and "dead unit" in defined("leaky-relu")


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_word_that_a_chapter_defines_is_in_the_glossary(name):
    words = {word for word in defined(name) if word not in glossary() and word.removesuffix("s") not in glossary()}
    assert not words


@pytest.mark.parametrize("word", sorted(glossary() - {"logistic function", "ulp", "nan", "elementwise"}))
def test_every_word_of_the_glossary_is_used_in_a_chapter(word):
    assert any(word in " ".join(source(name).lower().split()) for name in CHAPTERS)


@pytest.mark.parametrize("word", ["neuron", "chain rule", "backpropagation", "forward propagation", "cross-entropy",
                                  "gradient descent", "logistic", "epoch", "matrix product", "transposed", "label",
                                  "prediction", "not a number", "overflow"])
def test_the_words_that_people_search_for_are_in_a_chapter_and_in_the_glossary(word):
    assert any(word in source(name).lower() for name in reading_order()[1:])
    assert word in source("glossary").lower()


@pytest.mark.parametrize("name", reading_order()[1:])
def test_a_page_read_aloud_breathes(name):
    """No sentence is longer than 40 words, and long ones stand next to short ones."""
    found = lengths(name)
    assert max(found) <= 40
    assert pstdev(found) >= 5, "the sentences are all of one length"
    assert sum(n <= 6 for n in found) / len(found) <= 0.3, "too many sentences of six words or fewer"
