"""One question to a learner's function: its arguments, the right result, and words for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

PUBLIC_SEED = 0
# Kinds that are judged last: what goes wrong elsewhere, too, says more there.
ASIDE = ("python number", "by name", "integers")
FRESH = ("fresh", "everywhere")     # kinds that stand among the fresh questions alone
LAST = (*ASIDE, "scalar", "elsewhere")


@dataclass(frozen=True)
class Probe:
    """Call the function with `args`; `want` is the result, nested as the contract says (arrays, numbers, Interval).

    call: the call in the learner's words, "g_prime(z) with z of shape (4, 7)".
    names: nested like want, the learner's name of each array ("dW", "db", or "g_prime(z)").
    kind: what is special about this input ("scalar", "integers", "float32", "one example" …; "array" and "number"
    are the plain ones); when every wrong answer has one kind, that is what the learner is told.
    then: a second call to make before the first result is read (see Learner.call).
    variable, at: the name and the array of the points at which each entry is judged ("z", z), or None.
    scale: how many times the usual tolerance, where `want` itself comes from a small difference.
    view: turns a plain value into what is judged (a trained network into its accuracy), whatever it is; it may raise
    WrongForm. wanted: what is to be returned, in words, where `want` does not say it.
    by_name: the last arguments go in by these names.
    excused: a pattern of what an exception may say that no contract forbids here.
    each: the arguments of several calls instead; the list of their results is the result, and args is empty.
    slow: it takes too long to be put to every known mistake; these are told apart by the other probes.
    """

    call: str
    args: tuple
    want: Any
    names: Any
    kind: str = "array"
    then: tuple | None = None
    variable: str = "z"
    at: Any = None
    scale: float = 1.0
    view: Callable[[Any], Any] | None = None
    wanted: str = ""
    slow: bool = False
    by_name: tuple[str, ...] = ()
    excused: str = ""
    each: tuple[tuple, ...] = ()
