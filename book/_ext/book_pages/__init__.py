"""What the book's pages need beyond Jupyter Book. One module, one concern; each has its own setup()."""

from . import assets, exercise, inputs, maths, slim, tidy


def setup(app):
    for part in (assets, exercise, inputs, maths, slim, tidy):
        part.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
