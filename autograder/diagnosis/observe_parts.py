"""Observations on functions with several results: which of them goes wrong, in which layer, by which factor."""

import re
from math import isfinite
from statistics import median

from autograder.diagnosis.words import number
from autograder.sentences import say

LAYER = re.compile(r" of layer (\d+)$")


def every_leaf(asked):
    """(reading, leaf, name without its layer, is it wrong?) of every result of the right shape."""
    return [(reading, leaf, LAYER.sub("", leaf.name), leaf.is_wrong) for reading in asked for leaf in reading.leaves]


def outputs(asked):
    """Of several results only some go wrong, or all by one factor: m, or n, or a number."""
    leaves = every_leaf(asked)
    names = list(dict.fromkeys(name for _, _, name, _ in leaves))
    bad = [name for name in names if any(is_bad for _, _, other, is_bad in leaves if other == name)]
    if not bad or len(names) < 2 or all(len(reading.leaves) < 2 for reading in asked):
        return None
    scaled = by_size([(reading, leaf) for reading, leaf, name, _ in leaves if name in bad])
    if bad == names:
        return scaled and (scaled[0], say(f"parts.all-{scaled[0]}", **scaled[1]))
    which = "-".join(bad).replace(" ", "-")
    if scaled:
        return f"{which}-{scaled[0]}", say(f"parts.some-{scaled[0]}", names=joined(bad), **scaled[1])
    right = joined(name for name in names if name not in bad)
    return f"only-{which}", say("parts.only", bad=joined(bad), right=right)


def joined(names):
    return " and ".join(names)


def by_size(pairs):
    """(id, gaps) if every one of these results is right but for one factor that has a name."""
    pairs = [(reading, leaf) for reading, leaf in pairs if any(abs(e.low) > 1e-9 or e.got for e in leaf.entries())]
    ratios = [ratio(leaf) for _, leaf in pairs]
    if not ratios or any(r is None for r in ratios):
        return None
    ms = [(1, *getattr(reading.probe.args[0], "shape", ()))[-1] for reading, _ in pairs]
    ns = [(*leaf.shape, 1)[0] for _, leaf in pairs]
    for sizes, id in ((ms, "m"), (ns, "n")):
        if len(set(sizes)) > 1:
            if all(map(near, ratios, sizes)):
                return f"{id}-times-too-large", {}
            if all(near(r, 1 / size) for r, size in zip(ratios, sizes, strict=True)):
                return f"{id}-times-too-small", {}
    if not all(near(r, ratios[0]) for r in ratios) or near(ratios[0], 1):
        return None
    return ("sign", {}) if near(ratios[0], -1) else ("factor", {"number": number(ratios[0])})


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
    for reading in asked:
        places = [(int(m[1]), bad) for _, leaf, _, bad in every_leaf([reading]) if (m := LAYER.search(leaf.name))]
        last = max((place for place, _ in places), default=0)
        if last < 2:
            continue
        for place, bad in places:
            found["first" if place == 1 else "last" if place == last else "middle"].append(bad)
    if not found["first"]:
        return None
    pattern = tuple(any(found[place]) for place in ("first", "middle", "last"))
    id = PATTERNS.get(pattern)
    return id and (id, say(f"parts.{id}"))


# Which of (the first layer, those between, the last one) go wrong.
PATTERNS = {(True, False, False): "only-layer-1", (False, False, True): "only-last-layer",
            (True, True, False): "not-last-layer", (False, True, True): "not-layer-1"}
