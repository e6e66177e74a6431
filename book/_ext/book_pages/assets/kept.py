"""What is made from the same files is made once, by whichever build comes first: kept below _build, by fingerprint."""

import os
import shutil

from .numpy_wheel import ROOT

KEPT = ROOT / "_build" / "kept"
MOST = 4    # of a kind: builds with and without NumPy, and another at work


def made_once(kind, key, make):
    """The folder that make(folder) fills, or that an earlier build filled for the same key."""
    place = KEPT / kind / key
    if not place.exists():
        half = place.with_name(f"{key}.{os.getpid()}")
        half.mkdir(parents=True)
        try:
            make(half)
            half.rename(place)
        except OSError:
            if not place.exists():      # else another build has just done the same
                raise
        finally:
            shutil.rmtree(half, ignore_errors=True)
    os.utime(place)
    forget_others(place)
    return place


def forget_others(place):
    """All but the last ones that were asked for."""
    others = sorted((each for each in place.parent.iterdir() if each != place), key=when)
    for old in others[:-MOST + 1]:
        shutil.rmtree(old, ignore_errors=True)


def when(place):
    return place.stat().st_mtime if place.exists() else 0.0
