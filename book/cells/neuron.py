"""Drawings of single numbers on their way: a neuron, and any chain of steps with its slopes."""

from .boxes import between, box, frame
from .curves import number
from .figures import BLUE, GREEN, ORANGE, PURPLE, _, is_narrow, show

GAP = 2.5   # from the middle of a box to the middle of the next


def chain_of_numbers(steps, values, slopes=(), back=()):
    """The boxes of a chain with the number that goes in and out of each.

    steps: what each box does. values: a pair (name, number) before, between and after the boxes; the name alone where
    the number is None, because the reader is to find it. slopes: the slope of each box, drawn under it. back: a pair
    (name, number) for each of the values, on the way from right to left.
    """
    signals, returning = ([signal(*pair) for pair in pairs] for pairs in (values, back))

    def draw(fig):
        ax, narrow = fig.subplots(), is_narrow(fig)
        wide = 1.8 if narrow else 1.3
        place = (lambda along, across: (across * 2.0, -along)) if narrow else (lambda along, across: (along, -across))
        for at, step in enumerate(steps, 1):
            box(ax, place(GAP * at, 0), step, ORANGE, width=wide, height=0.8)
            if slopes:
                words = _("slope {s}").format(s=number(slopes[at - 1]))
                beside, room = (1.15, 2.3) if narrow else (1.05, wide)
                box(ax, place(GAP * at, beside), words, GREEN, width=room, height=0.5)
        for at, words in enumerate(signals):
            start, end = GAP * at + (0.7 if at else 0.5), GAP * (at + 1) - (0.7 if at < len(steps) else 0.5)
            between(ax, place, start, end, 0, words, BLUE)
            if back:
                between(ax, place, end, start, 2.1, returning[at], PURPLE)
        depth = 2.5 if back else (1.75 if narrow else 1.5) if slopes else 0.6
        frame(ax, [place(0.1, -0.6), place(GAP * (len(steps) + 1) - 0.2, depth)])

    part = _("{step} gives {signal}")
    parts = [part.format(step=step.replace("\n", " "), signal=words)
             for step, words in zip(steps, signals[1:], strict=True)]
    alt = _("A chain of boxes. {first} goes in; {parts}.").format(first=signals[0], parts="; ".join(parts))
    if slopes:
        alt += " " + _("The slopes of the boxes are {slopes}.").format(slopes=", ".join(map(number, slopes)))
    if back:
        alt += " " + _("Back, from right to left: {back}.").format(back=", ".join(reversed(returning)))
    height = 2.6 if back else 2.1 if slopes else 1.5
    return show(draw, alt, height=height, phone_height=1.05 * (len(steps) + 1) + 0.4)


def signal(name, value):
    return name if value is None else f"{name} = {number(value)}"
