"""Findings of a function that was judged once more, with right functions in the places of wrong ones that it calls."""

from dataclasses import replace
from functools import reduce

from autograder.report import FAULT
from autograder.sentences import say


def is_missing(findings):
    """Is there no function at all? Or did the checker itself fail?"""
    return not findings[0].passed or any(each.observation == FAULT for each in findings)


def worth(findings):
    return sum(each.points for each in findings)


def all_pass(findings):
    return all(each.passed for each in findings)


def remarked(findings, sentence, stage):
    """The same, with a sentence at one stage."""
    return [replace(each, rationale=f"{sentence} {each.rationale}".strip(), observation="carried")
            if each.check.endswith(f".{stage}") else each for each in findings]


def told_last(finding, sentence):
    return replace(finding, rationale=f"{finding.rationale} {sentence}") if finding.passed is False else finding


def listed(parts):
    names = [f"`{part.function}`" for part in parts]
    return reduce(lambda one, other: say("object.both", one=one, other=other), names)
