"""How long a chapter takes, roughly: by its words, questions and functions to write. Assumed, not measured."""

import re
from functools import cache
from pathlib import Path

import yaml

from autograder.exercises.table import table

WORDS_A_MINUTE = 110       # slow: there are formulas and numbers to look at
MINUTES_A_QUESTION = 1
MINUTES_A_FUNCTION = 10


@cache
def chapters():
    """{part: [(page, title), ...]} of the numbered parts, in the order of the contents."""
    parts = yaml.safe_load(Path("_toc.yml").read_text("utf8"))["parts"]
    return {part["caption"]: [(each["file"], title(each["file"])) for each in part["chapters"]]
            for part in parts if "numbered" in part}


def source(page):
    return Path(f"{page}.md").read_text("utf8")


def title(page):
    return re.search(r"^# (.+)$", source(page), re.M)[1]


def functions(page):
    """How many functions the exercises of a page ask for."""
    return sum(len(exercise.parts) for exercise in table().values() if exercise.page == page)


def minutes(page):
    """To read the page, answer its questions and write its functions; rounded to five."""
    text = re.sub(r"\A---.*?^---$|^```\{code-cell\}.*?^```$", "", source(page), flags=re.M | re.S)
    questions = text.count(":class: predict")
    exact = len(text.split()) / WORDS_A_MINUTE + MINUTES_A_QUESTION * questions + MINUTES_A_FUNCTION * functions(page)
    return 5 * round(exact / 5)


def hours():
    """For the whole book, rounded."""
    return round(sum(minutes(page) for part in chapters().values() for page, _title in part) / 60)
