"""The rooms of the house, in the order in which they stand on one another: who may import whom, and no circle."""

import pytest
from imports import circles, graph, modules, named

# Each room with the rooms that it may import. A room stands below all that may import it, so no two rooms can form a
# circle. A room is a folder, without the folders inside it that are rooms themselves; at the root, a module is one.
ROOMS = {
    "solutions": [],
    "autograder.errors": [],
    "autograder.sentences": [],
    "autograder.report": ["sentences"],
    "autograder.learners": ["sentences"],
    "autograder.learners.sandbox": ["learners"],
    "autograder.terminal": ["learners"],
    "autograder.reading": ["sentences", "learners"],
    "autograder.exercises": ["solutions", "sentences", "learners", "reading"],
    "autograder.diagnosis.mistakes": ["solutions", "learners", "reading", "exercises"],
    "autograder.diagnosis": ["sentences", "learners", "reading", "exercises", "diagnosis.mistakes"],
    "autograder.returning": ["sentences", "solutions", "learners", "exercises", "diagnosis.mistakes"],
    "autograder.texts": ["solutions", "exercises"],
    "autograder.derivation": ["sentences", "diagnosis"],
    "autograder.stages": ["reading", "diagnosis"],
    "autograder.carried": ["sentences", "report"],
    "autograder.check": ["errors", "sentences", "report", "learners", "reading", "exercises", "diagnosis", "texts",
                         "stages", "carried"],
    "autograder.repair": ["errors", "report", "learners", "reading", "exercises", "diagnosis", "check"],
    "autograder.pictures": ["solutions", "sentences", "report", "learners", "reading", "exercises", "diagnosis",
                            "texts", "check", "repair"],
    "autograder.notebook_cell": ["learners", "sentences", "report", "reading", "exercises", "check"],
    "autograder.page_answer": ["learners", "reading", "exercises", "derivation", "diagnosis", "check", "repair"],
    "autograder.appeal": ["sentences", "report", "learners"],
    "autograder": ["report", "exercises", "check", "notebook_cell"],
    "autograder.classroom.course": ["errors", "sentences", "solutions", "learners", "exercises", "diagnosis.mistakes",
                                    "texts", "notebook_cell"],
    "autograder.classroom.collect": ["errors", "sentences", "learners", "texts", "notebook_cell", "classroom.course"],
    "autograder.classroom.grading": ["errors", "sentences", "report", "learners", "learners.sandbox", "check", "repair",
                                     "notebook_cell", "classroom.course"],
    "autograder.classroom.reports": ["sentences", "diagnosis.mistakes", "classroom.course", "classroom.grading"],
    "autograder.classroom": ["errors", "sentences", "terminal", "learners", "learners.sandbox", "check",
                             "classroom.collect", "classroom.course", "classroom.grading", "classroom.reports"],
    "autograder.contracts": ["exercises", "diagnosis.mistakes"],
    "autograder.proof.catalogue": ["exercises", "diagnosis.mistakes", "contracts"],
    "autograder.proof": ["solutions", "report", "learners", "learners.sandbox", "reading", "exercises", "check",
                         "texts", "repair", "proof.catalogue"],
    "autograder.check_file": ["errors", "sentences", "terminal", "learners", "learners.sandbox", "exercises",
                              "diagnosis", "check", "repair", "pictures", "texts", "appeal"],
    "autograder.appeal_file": ["errors", "sentences", "report", "terminal", "learners", "exercises", "texts", "appeal",
                               "check_file", "proof", "proof.catalogue"],
    "autograder.derive_file": ["errors", "sentences", "terminal", "learners", "derivation"],
    "autograder.server": ["errors", "sentences", "terminal", "learners", "learners.sandbox", "derivation", "exercises",
                          "check", "page_answer", "pictures", "texts"],
    "autograder.cli": ["errors", "terminal", "learners", "exercises", "check_file", "derive_file", "appeal_file",
                       "classroom", "classroom.course", "proof", "server"],
    "autograder.__main__": ["cli"],
}
SOURCES = modules()
IMPORTS = graph(SOURCES)


def room(module):
    """The innermost room that a module stands in."""
    while module not in ROOMS:
        module = module.rpartition(".")[0]
        if module in ("", "autograder"):
            raise LookupError(f"{module} stands in no room of {__file__}")
    return module


def allowed(name):
    """A room's own name and the full names of those that it may import."""
    return {name, *(other if other == "solutions" else f"autograder.{other}" for other in ROOMS[name])}


@pytest.mark.parametrize("module", SOURCES)
def test_a_module_imports_only_what_its_room_may(module):
    theirs = {target: room(target) for target in IMPORTS[module]}
    wrong = [f"{module} imports {target}" for target, place in theirs.items() if place not in allowed(room(module))]
    assert wrong == []


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_stands_on_rooms_below_it(name):
    """The table's own order is the proof that no two rooms form a circle."""
    below = list(ROOMS)[:list(ROOMS).index(name)]
    assert allowed(name) - {name} <= set(below)


@pytest.mark.parametrize("module", SOURCES)
def test_no_module_imports_pages_texts_or_tests(module):
    assert not {name.split(".")[0] for name in named(SOURCES[module])} & {"book", "exercises", "tests", "tools"}


def test_no_circle():
    """Also inside a room, and also by an import inside a function."""
    assert circles(IMPORTS) == []


@pytest.mark.parametrize("sources, found", [
    ({"a.x": "import a.y", "a.y": "import os", "a.z": "from a import x, y"}, []),
    ({"a.x": "from a.y import f", "a.y": "def g():\n    from a.x import h\n    return h"}, [["a.x", "a.y"]]),
    ({"a.x": "import a.y", "a.y": "import a.z", "a.z": "from a import x", "a.w": "import a.x"},
     [["a.x", "a.y", "a.z"]]),
    ({"a": "from a.x import f", "a.x": "from a import g"}, [["a", "a.x"]]),
    ({"a": "", "a.x": "from a import y", "a.y": "import a"}, []),
    ({"autograder.x": "LATE = 'autograder.y'", "autograder.y": "import autograder.x"},
     [["autograder.x", "autograder.y"]]),
    ({"a.x": "import a.y", "a.y": "import a.x", "b.x": "import b.y", "b.y": "import b.x"},
     [["a.x", "a.y"], ["b.x", "b.y"]]),
])
def test_a_circle_is_seen(sources, found):
    """Made-up modules: a real circle is found, of any length and wherever its imports stand; a crossing is none."""
    assert circles(graph(sources)) == found
