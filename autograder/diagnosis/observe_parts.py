"""Observations on functions with several results: which of them goes wrong, in which layer, by which factor."""

import re
from math import isfinite
from statistics import median

from autograder.diagnosis.words import number

LAYER = re.compile(r" of layer (\d+)$")


def every_leaf(asked):
    """(answer, leaf, name without its layer, is it wrong?) of every result of the right shape."""
    return [(a, leaf, LAYER.sub("", leaf.name), leaf.is_wrong(a.probe.scale))
            for a in asked for leaf in a.fitting]


def outputs(asked):
    """Of several results only some go wrong, or all by one factor: m, or n, or a number."""
    leaves = every_leaf(asked)
    names = list(dict.fromkeys(name for _, _, name, _ in leaves))
    bad = [name for name in names if any(is_bad for _, _, other, is_bad in leaves if other == name)]
    if len(names) < 2 or all(len(a.fitting) < 2 for a in asked):
        return None
    which = "Every result" if bad == names else f"Every {' and '.join(bad)}"
    prefix = "" if bad == names else "-".join(bad).replace(" ", "-") + "-"
    scaled = by_size([(a, leaf) for a, leaf, name, _ in leaves if name in bad])
    if scaled:
        return prefix + scaled[0], f"{which} {scaled[1]}."
    if bad == names:
        return None
    right = " and ".join(name for name in names if name not in bad)
    return f"only-{prefix[:-1]}", f"Only {' and '.join(bad)} goes wrong; {right} is right."


def by_size(pairs):
    """(id, words) if every one of these results is right but for one factor that has a name."""
    pairs = [(a, leaf) for a, leaf in pairs if any(abs(e.low) > 1e-9 or e.got for e in leaf.entries())]
    ratios = [ratio(leaf) for _, leaf in pairs]
    if not ratios or any(r is None for r in ratios):
        return None
    ms = [a.probe.args[0].shape[-1] for a, _ in pairs]
    ns = [leaf.low.shape[0] for _, leaf in pairs]
    for sizes, id, words in ((ms, "m", "m times too"), (ns, "n", "n times too")):
        if len(set(sizes)) > 1:
            if all(map(near, ratios, sizes)):
                return f"{id}-times-too-large", f"is {words} large"
            if all(near(r, 1 / size) for r, size in zip(ratios, sizes, strict=True)):
                return f"{id}-times-too-small", f"is {words} small"
    if not all(near(r, ratios[0]) for r in ratios) or near(ratios[0], 1):
        return None
    if near(ratios[0], -1):
        return "sign", "has the right size and the wrong sign"
    return "factor", f"is {number(ratios[0])} times the right one"


def ratio(leaf):
    """The one number by which a result differs from the right one, or None."""
    entries = leaf.entries()
    clear = [entry for entry in entries if abs(entry.low) > 1e-3]
    if not clear or not all(isfinite(entry.real) for entry in entries):
        return None
    r = median(entry.real / entry.low for entry in clear)
    return r if abs(r) > 1e-9 and all(near(e.real, r * e.low, 1e-5, 1e-9) for e in entries) else None


def near(a, b, relative=1e-4, absolute=1e-8):
    return abs(a - b) <= absolute + relative * abs(b)


def layers(asked):
    """Only some layers go wrong: the first, the last, or all but the last."""
    found = {"first": [], "last": [], "middle": []}
    for a in asked:
        places = [(int(m[1]), bad) for _, leaf, _, bad in every_leaf([a]) if (m := LAYER.search(leaf.name))]
        last = max((place for place, _ in places), default=0)
        if last < 2:
            continue
        for place, bad in places:
            found["first" if place == 1 else "last" if place == last else "middle"].append(bad)
    first, last, middle = (any(found[place]) for place in ("first", "last", "middle"))
    if not found["first"]:
        return None
    if first and not last and not middle:
        return "only-layer-1", "Only layer 1 goes wrong."
    if last and not first and not middle:
        return "only-last-layer", "Only the last layer goes wrong."
    if first and middle and not last:
        return "not-last-layer", "The last layer is right, every one before it wrong: look at the way between layers."
    if last and middle and not first:
        return "not-layer-1", "Layer 1 is right, every later one wrong: look at the way between layers."
    return None
