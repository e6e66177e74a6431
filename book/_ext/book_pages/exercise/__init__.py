"""Exercises on pages: ``{exercise} sigmoid``, and ``{exercise-progress}`` for the list of what is done.

    <section class="exercise" data-exercise="sigmoid" data-needs="numpy">
      prose, <pre data-role="given">, and for each function
      prose, <pre data-role="stub">, <details class="hint">…; then <details class="solution">
      <p class="exercise-doors">

The page is whole without a script. A script may put an editor in each stub's place.
"""

from . import nodes
from .directive import Exercise
from .progress import ExerciseProgress


def setup(app):
    nodes.setup(app)
    app.add_directive("exercise", Exercise)
    app.add_directive("exercise-progress", ExerciseProgress)
