"""A reader's g_prime beside height over width of their g: where it agrees, where not, and where nobody can tell."""

import numpy as np

from autograder.pictures.own_asking import NoCurve, row_of
from autograder.pictures.own_curve import EDGE, Z, near, regions
from autograder.pictures.own_grain import has_grain
from autograder.pictures.own_said import MOST, listed
from autograder.sentences import say

SEVERAL = 15        # entries of a small table


def slope_given(learner, places):
    """(g_prime's numbers or None, what is wrong with it or ""); not the same twice is none."""
    try:
        return same_twice(learner, places)
    except NoCurve as error:
        return None, str(error)


def same_twice(learner, places):
    mine, words = row_of(learner, "g_prime", places)
    if mine is None:
        return None, words
    again, why = row_of(learner, "g_prime", places)
    if again is None:
        return None, why
    if not np.array_equal(mine, again, equal_nan=True):
        return None, say("own.random-slope")
    table, why = row_of(learner, "g_prime", Z[30:30 + SEVERAL], (3, SEVERAL // 3))
    return (None, why) if table is None else (mine, words)


def tell_slope(learner, found, mine, lost, kinks, said):
    """g_prime beside height over width. At a kink every slope between the two sides is legal. Returns wrong regions.

    lost: places without a slope.
    """
    def g(z):
        return heights(learner, z)

    around = [*lost, *(place for place, *_ in kinks)]
    suspect = found.wrong(mine) & ~near(found.z, around, 1e-4)
    unsure = suspect.copy()
    unsure[suspect] = has_grain(g, found.z[suspect], mine[suspect], few(around), g(Z))
    unlike = regions(suspect & ~unsure)
    tell_regions(found, mine, unlike, "slope-wrong", "bad", said)
    tell_regions(found, mine, regions(unsure), "slope-unsure", "note", said)
    legal = [tell_kink(learner, *kink, said) for kink in kinks[:MOST]]
    if not suspect.any() and np.mean(found.known & found.settled) >= 0.5 and all(legal):
        said.tell("slope-right" if found.z.size > Z.size else "slope-right-near", "good", edge=EDGE,
                  count=found.z.size)
    return [[float(found.z[first]), float(found.z[last])] for first, last in unlike]


def few(places):
    """Places of breaks, unless they are so many that they are the curve's grain."""
    return places if len(places) <= MOST else []


def heights(learner, z):
    """g's numbers, whatever they are."""
    values, words = row_of(learner, "g", z.ravel())
    if values is None:
        raise NoCurve(words, "g")
    return values.reshape(z.shape)


def tell_regions(found, mine, unlike, id, sign, said):
    """Stretches in which g_prime is not what was measured, each at the place where they differ most."""
    for first, last in unlike[:MOST]:
        gap = np.where(np.isfinite(mine), np.abs(mine - found.slope), np.inf)[first:last + 1]
        at = first + int(np.argmax(gap))
        ends = {} if first == last else {"low": found.z[first], "high": found.z[last]}
        said.tell(id if ends else f"{id}-at", sign, z=found.z[at], got=float(mine[at]),
                  slope=float(found.slope[at]), **ends)
    if len(unlike) > MOST:
        said.tell(f"{id}-more", sign, count=len(unlike) - MOST)


def tell_endless(found, mine, words, lost, said):
    """A slope that is no finite number: wrong where g has one; where it has none, only a danger."""
    endless = found.z[~np.isfinite(mine)]
    is_lost = near(endless, lost, 1e-4) | ~(found.settled & found.known)[~np.isfinite(mine)]
    said.tell("slope-endless" if is_lost.all() else "slope-not-finite", "note" if is_lost.all() else "bad", what=words,
              **listed(endless.tolist()))


def tell_kink(learner, place, low, high, said):
    """Is the slope that is given at a kink one of those between the two sides? The place is known nearly."""
    def g(z):
        return heights(learner, z)

    values, _ = row_of(learner, "g_prime", place + np.array([-1e-6, 0.0, 1e-6]))
    values = np.full(3, np.nan) if values is None else values
    got = float(values[1])
    legal = low - 1e-3 - 1e-3 * abs(low) <= got <= high + 1e-3 + 1e-3 * abs(high)
    beside = place + np.array([-0.01, 0.01])
    if not legal and has_grain(g, beside, values[:2], [place], g(Z)).any():
        said.tell("kink-unsure", "note", z=place, low=low, high=high, got=got)
        return False
    said.tell("kink-legal" if legal else "kink-illegal", "good" if legal else "bad", z=place, low=low, high=high,
              got=got)
    return legal
