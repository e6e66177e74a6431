"""What a reader has set in a picture: a few numbers and words, read once, at the door."""

from collections.abc import Mapping
from typing import Any

MOST_NAMES, MOST_NUMBERS, LARGEST, LONGEST = 8, 2000, 1e6, 40


class BadSettings(ValueError):
    """Settings that no page of ours sends."""


Settings = Mapping[str, "str | float | tuple[float, ...]"]


def closed(asked: Any) -> Settings:
    """The settings of a question: words, numbers and lists of numbers by name; raises BadSettings for anything else.

    >>> closed({"weights": [1, 2.5], "slope": "sign"})
    {'weights': (1.0, 2.5), 'slope': 'sign'}
    """
    if type(asked) is not dict or len(asked) > MOST_NAMES:
        raise BadSettings
    return {word(name): one(value) for name, value in asked.items()}


def one(value):
    if type(value) is list:
        if len(value) > MOST_NUMBERS:
            raise BadSettings
        return tuple(map(number, value))
    return word(value) if type(value) is str else number(value)


def word(value):
    if type(value) is not str or len(value) > LONGEST:
        raise BadSettings
    return value


def number(value):
    if type(value) not in (int, float) or not -LARGEST <= value <= LARGEST:    # NaN is neither
        raise BadSettings
    return float(value)


def numbers(settings: Settings, name: str, usual: tuple[float, ...], low: float, high: float) -> tuple[float, ...]:
    """The list of that name, as long as the usual one, each number from low to high; the usual one if it is not set."""
    found = settings.get(name, usual)
    if type(found) is not tuple or len(found) != len(usual) or not all(low <= each <= high for each in found):
        raise BadSettings
    return found


def choice(settings: Settings, name: str, choices: tuple[str, ...]) -> str:
    """The word of that name, one of the choices; the first if it is not set."""
    found = settings.get(name, choices[0])
    if found not in choices:
        raise BadSettings
    return found
