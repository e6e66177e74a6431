"""The pictures that a reader turns, most with their own code in it: what stands on the page before any script."""

from . import neuron_knob, own, reads, way_back


def setup(app):
    for room in (neuron_knob, own, reads, way_back):
        room.setup(app)
