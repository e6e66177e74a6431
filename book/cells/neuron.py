"""Drawings of single numbers on their way: a neuron, and any chain of steps with its slopes."""

from .boxes import arrow, between, box, frame
from .curves import number
from .figures import BLUE, GREEN, ORANGE, PURPLE, _, is_narrow, show

GAP = 2.5   # from the middle of a box to the middle of the next


def chain_of_numbers(steps, values, slopes=(), back=()):
    """The boxes of a chain with the number that goes in and out of each.

    steps: what each box does. values: a pair (name, number) before, between and after the boxes. slopes: the slope of
    each box, drawn under it. back: a pair (name, number) for each of the values, on the way from right to left.
    """
    signals = [f"{name} = {number(value)}" for name, value in values]
    returning = [f"{name} = {number(value)}" for name, value in back]

    def draw(fig):
        ax, narrow = fig.subplots(), is_narrow(fig)
        place = (lambda along, across: (across * 2.0, -along)) if narrow else (lambda along, across: (along, -across))
        for at, step in enumerate(steps, 1):
            box(ax, place(GAP * at, 0), step, ORANGE, width=1.3, height=0.8)
            if slopes:
                words = _("slope {s}").format(s=number(slopes[at - 1]))
                box(ax, place(GAP * at, 1.05), words, GREEN, width=1.3, height=0.5)
        for at, signal in enumerate(signals):
            start, end = GAP * at + (0.7 if at else 0.5), GAP * (at + 1) - (0.7 if at < len(steps) else 0.5)
            between(ax, place, start, end, 0, signal, BLUE)
            if back:
                between(ax, place, end, start, 2.1, returning[at], PURPLE)
        depth = 2.5 if back else 1.5 if slopes else 0.6
        frame(ax, [place(0.1, -0.6), place(GAP * (len(steps) + 1) - 0.2, depth)])

    part = _("{step} gives {signal}")
    parts = [part.format(step=step.replace("\n", " "), signal=signal) for step, signal in zip(steps, signals[1:], strict=True)]
    alt = _("A chain of boxes. {first} goes in; {parts}.").format(first=signals[0], parts="; ".join(parts))
    if slopes:
        alt += " " + _("The slopes of the boxes are {slopes}.").format(slopes=", ".join(map(number, slopes)))
    if back:
        alt += " " + _("Back, from right to left: {back}.").format(back=", ".join(reversed(returning)))
    height = 2.6 if back else 2.1 if slopes else 1.5
    return show(draw, alt, height=height, phone_height=1.05 * (len(steps) + 1) + 0.4)
