"""What a page is told of a check, by its own Python or by the server: the report, what failed, and both slopes."""

from typing import Any

from autograder.check import check
from autograder.diagnosis.words import stop
from autograder.exercises.table import lookup
from autograder.learners.answers import Learner


def checked(exercise: str, learner: Learner) -> dict[str, Any]:
    """Check a learner's code: the report, the statements that failed, and the slope for the small plot."""
    report = check(exercise, learner)
    stops = [stop(remark.failure) for remark in learner.remarks]
    return {"report": report.to_dict(), "stops": stops, "slope": slope(exercise, learner)}


def slope(exercise: str, learner: Learner) -> dict[str, Any] | None:
    """The reader's g_prime beside the reference's, for an exercise on one activation; else None.

    A picture is no part of the verdict, so nothing that goes wrong here may cost the reader the report.
    """
    try:
        return curves(exercise, learner) if "numpy" in lookup(exercise).needs else None
    except Exception:  # noqa: BLE001 whatever went wrong, it was the picture
        return None


def curves(exercise, learner):
    """Both curves and where they are furthest apart; None unless g_prime gives one finite number a z, in an array."""
    import numpy as np

    from solutions.activations import ACTIVATIONS

    if exercise not in ACTIVATIONS:
        return None
    z = np.linspace(-6, 6, 120)  # an even number: no point falls on the kink
    got = learner.call("g_prime", z).value
    if type(got) is not np.ndarray or got.shape != z.shape or got.dtype.kind not in "buif":
        return None
    yours, true = got.astype(float), ACTIVATIONS[exercise].g_prime(z)
    if not np.isfinite(yours).all():
        return None
    at = int(np.argmax(np.abs(yours - true)))
    worst = {"z": float(z[at]), "yours": float(yours[at]), "true": float(true[at])}
    return {"z": z.tolist(), "yours": yours.tolist(), "true": true.tolist(), "worst": worst}
