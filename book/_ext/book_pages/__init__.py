"""What the book's pages need beyond Jupyter Book. One room, one concern; each has its own setup()."""

from . import assets, exercise, inputs, maths, network_steps, slim, slope_picture, tidy


def setup(app):
    for part in (assets, exercise, slope_picture, network_steps, inputs, maths, slim, tidy):
        part.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
