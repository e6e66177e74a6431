"""What the book's pages need beyond Jupyter Book. One room, one concern; each has its own setup()."""

from . import (
    assets,
    exercise,
    inputs,
    marks,
    maths,
    network_steps,
    offline,
    pictures,
    predictions,
    returning,
    running,
    slim,
    slope_picture,
    tidy,
)

ROOMS = (assets, exercise, predictions, returning, marks, slope_picture, network_steps, pictures, inputs, running,
         maths, tidy, slim, offline)


def setup(app):
    for room in ROOMS:
        room.setup(app)
    # What the rooms keep in the environment: another number makes Sphinx read every page again.
    return {"env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
