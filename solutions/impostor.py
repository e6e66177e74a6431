"""A wrong slope of ReLU that nobody notices at -10, 0 and 10: the step is there, only at the wrong place."""


def impostor(z):
    """Return 1 from z = 5 on, and 0 before: ReLU's slope steps at 0.

    >>> impostor(-10), impostor(0), impostor(10), impostor(3)
    (0.0, 0.0, 1.0, 0.0)
    """
    if z >= 5:
        return 1.0
    return 0.0
