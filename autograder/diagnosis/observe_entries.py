"""Observations on a table of numbers: a sign, a factor, a constant, one side of the axis, or how much is wrong."""

import math
from statistics import median

from autograder.diagnosis.words import number
from autograder.sentences import say


def entries(asked):
    """Every entry of every result; without 32-bit answers, too coarse to show a rule."""
    fitting = [reading for reading in asked if reading.leaves]
    exact = [reading for reading in fitting if reading.probe.kind != "float32"] or fitting
    return [entry for reading in exact for leaf in reading.leaves for entry in leaf.entries()]


def observed(id, **gaps):
    return id, say(f"observed.{id}", **gaps)


def everywhere(entries):
    """Nothing was computed: the same number wherever one looks."""
    got, low = ({getattr(entry, column) for entry in entries} for column in ("real", "low"))
    if len(entries) > 3 and len(got) == 1 and len(low) > 1 and all_finite(entries):
        return observed("constant", number=number(got.pop()))
    return None


def almost(entries):
    """Right but for the last digits."""
    bad = sum(entry.wrong for entry in entries)
    return observed("almost", bad=bad, all=len(entries)) if bad and all_close(entries, lambda value: value) else None


def sign(entries):
    """Right but for the sign."""
    return observed("sign") if all_close(entries, lambda value: -value) else None


def factor(entries):
    """Right but for a factor."""
    clear = [entry for entry in entries if abs(entry.low) > 1e-3]
    if len(clear) < 3 or not all_finite(entries):
        return None
    ratio = median(entry.real / entry.low for entry in clear)
    if abs(ratio) > 1e-6 and abs(ratio - 1) > 1e-3 and all_close(entries, lambda value: value * ratio):
        return observed("factor", number=number(ratio))
    return None


def offset(entries):
    """Right but for a constant."""
    if not entries or not all_finite(entries):
        return None
    shift = median(entry.real - entry.low for entry in entries)
    if all_close(entries, lambda value: value + shift):
        return observed("offset", number=number(shift))
    return None


def region(entries):
    """Wrong on one side only, only at 0, only near 0, only far out."""
    if any(entry.at is None for entry in entries):
        return None
    bad, right = ([float(entry.at) for entry in entries if entry.wrong == wrong] for wrong in (True, False))
    if not bad or not right:
        return None
    nearest, furthest = (choose(map(abs, bad)) for choose in (min, max))
    if furthest == 0:
        return observed("only-zero")
    if furthest < 0.01:
        return observed("near-zero")
    if nearest > 6:
        return observed("far-out", number=number(nearest))
    if max(bad) < 0 < max(right):
        return observed("left-side")
    if min(right) < 0 < min(bad):
        return observed("right-side")
    return None


RULES = (everywhere, almost, sign, factor, offset, region)


def spread(entries):
    """How much is wrong, where, and which way: always true."""
    bad = [entry for entry in entries if entry.wrong]
    over = sum(entry.real > entry.high for entry in bad)
    if any(math.isnan(entry.real) for entry in entries):
        way = "wrong"
    else:
        way = "small" if not over else "large" if over == len(bad) else "both"
    counts = {"bad": len(bad), "all": len(entries)}
    if bad and all(entry.at is not None for entry in entries):
        points = [float(entry.at) for entry in bad]
        return "spread", say(f"observed.spread-{way}-from", low=number(min(points)), high=number(max(points)), **counts)
    return "spread", say(f"observed.spread-{way}", **counts)


def all_finite(entries):
    return all(math.isfinite(entry.real) for entry in entries)


def all_close(entries, turned):
    """Is every entry within the usual tolerance of the right interval with both its ends `turned`?"""
    return bool(entries) and all(close(entry.real, *sorted(map(turned, (entry.low, entry.high)))) for entry in entries)


def close(got, low, high):
    slack = 1e-9 + 1e-5 * max(abs(low), abs(high))
    return low - slack <= got <= high + slack
