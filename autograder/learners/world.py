"""The judge's Python and the learner's, kept apart in one process.

In a notebook, a page or a script, a learner's code runs in the judge's own process and may change what both use:
`np.exp = math.exp`, `builtins.sum = None`, `ACTIVATIONS.clear()`, `np.seterr(all="raise")`. Such a change belongs to
who made it: it is put aside while another's turn lasts, and put back when its own comes.

    with judging():             # the judge's turn: Python as it was when the grader was loaded
        with mine.inside():     # the turn of one learner's code: with all that it changed
            answer = g(z)

`check` does its work in `judging()`. A `LocalLearner` calls a function inside that learner's world, and a function that
the judge lends runs in `judging()` again. When the judge is done, a notebook has its user's changes back; a page has
none, for there each learner has a world of their own. A call's two changes of turn take some 15 microseconds.

Kept apart are the names in `builtins`, LIBRARY, NumPy and `solutions`, the tables of `solutions`, and how Python is
set. The grader's own modules are not: who changes them wants to. A row that is added to `ACTIVATIONS` for good wants
`keep()`.
"""

import builtins
import sys
import threading
import warnings
from contextlib import suppress
from dataclasses import dataclass
from sys import getrecursionlimit, setrecursionlimit
from types import ModuleType
from typing import Any

from autograder.learners import patience  # noqa: F401  (what it adds to `builtins` is Python's own from now on)
from autograder.learners.names import Loaded, Names, Shifting, Table

__builtins__ = dict(vars(builtins))     # what stands below works while a learner's `builtins.len = None` stands

# What the judge and the files that it stands on use of Python's own library.
LIBRARY = {"abc", "ast", "builtins", "cmath", "codeop", "collections", "contextlib", "copy", "dataclasses", "dis",
           "enum", "functools", "io", "itertools", "json", "linecache", "math", "numbers", "operator", "os",
           "posixpath", "random", "re", "reprlib", "struct", "sys", "textwrap", "threading", "time", "traceback",
           "types", "typing", "warnings"}
PACKAGES = {"numpy", "solutions"}
NEAR = {"builtins", "math", "numpy"}    # looked at after every call; the rest after a statement, and by the judge
SHIFTING = {"warnings": {"filters": list, **dict.fromkeys(
                ["onceregistry", "showwarning", "_showwarnmsg_impl", "_filters_version"], object)},
            "sys": {"argv": list, "modules": dict, "path_hooks": list,
                    **dict.fromkeys(["meta_path", "path", "stderr", "stdin", "stdout"], object)}}
LIMIT = max(1000, getrecursionlimit())


@dataclass(eq=False)
class Setting:
    """One way in which Python is set: how to read and write it, and how the judge wants it."""

    read: Any
    write: Any
    right: Any

    def keep(self):
        """As it is set now is right."""
        self.right = self.read()


class World:
    """What one party has changed of Python."""

    def __init__(self):
        self.changes, self.settings = {}, {}

    def inside(self, everywhere=False):
        """A context: the turn of this world's code. everywhere: at its end, look for changes in far places too; None:
        in no place that it has not changed before.
        """
        return Turn(self, everywhere)


class Turn:
    """See `World.inside`."""

    def __init__(self, world, everywhere):
        self.world, self.everywhere = world, everywhere

    def __enter__(self):
        self.before = here.now
        switch(self.world, False)

    def __exit__(self, *error):
        switch(self.before, self.everywhere)


class judging:
    """A context: the judge's turn. It may stand in another one, and in a learner's turn."""

    def __enter__(self):
        self.before, self.caller = here.now, here.caller
        if self.before is not JUDGE:
            here.caller = self.before
        switch(JUDGE, True, judges)

    def __exit__(self, *error):
        here.caller = self.caller
        switch(self.before, True, judges)


def caller():
    """The world of who called the judge: a notebook's names live there."""
    return here.caller


def keep():
    """Take all that stands now as right, such as a row that was added to ACTIVATIONS for good."""
    see()
    for place in [*near, *far, *lists]:
        place.keep()


def leave_alone(package):
    """No judge works in this process: what lies inside a package matters to nobody but whose code runs here."""
    PACKAGES.discard(package)
    far[:] = [place for place in far if not place.module.startswith(f"{package}.")]


def switch(to, everywhere, also=()):
    """End one turn and begin another; `also` names settings beside those that each world has of its own."""
    now = here.now
    if now is to:
        return
    if getrecursionlimit() < LIMIT:     # before anything that needs room
        setrecursionlimit(LIMIT)
    see()
    if now is not JUDGE:    # who changes nothing
        looked_at = () if everywhere is None else [*near, *far] if everywhere else near
        places = dict.fromkeys(looked_at) | now.changes
        now.changes = {place: found for place in places if (found := place.take(now.changes.get(place))) is not None}
    for setting in [*everyones, *also]:
        value = now.settings[setting] = setting.read()
        unset = value if setting in also else setting.right
        wanted = setting.right if to is JUDGE else to.settings.get(setting, unset)
        with suppress(Exception):   # one that does not fit there, such as a limit below the depth at which this stands
            if value != wanted:
                setting.write(wanted)
    for place, changes in to.changes.items():
        place.put(changes)
    here.now = to


def see():
    """Take note of modules that were loaded since, as they are: call it before anybody can have changed them."""
    global seen
    if len(loaded.modules) == seen:
        return
    seen = len(loaded.modules)
    for name, module in list(loaded.modules.items()):
        if name in known or not (name in LIBRARY or name.partition(".")[0] in PACKAGES):
            continue
        if module is None or getattr(getattr(module, "__spec__", None), "_initializing", False):
            continue
        known[name] = loaded.right[name] = module
        names = Shifting(vars(module), name, SHIFTING[name]) if name in SHIFTING else Names(vars(module), name)
        (near if name in NEAR else far).append(names)
        if name.partition(".")[0] == "solutions":
            own = {key: value for key, value in vars(module).items() if not key.startswith("__")}
            far.extend(map(Table, tables(own, name)))
        if name == "numpy":
            see_numpy(module)


def see_numpy(np):
    """How NumPy prints is a matter of each world; its errors matter to the judge, whose answers may hold anything."""
    show, errors = np.set_printoptions, np.seterr
    everyones.append(Setting(np.get_printoptions, lambda options: show(**options), {
        **np.get_printoptions(), "edgeitems": 3, "threshold": 1000, "precision": 8, "suppress": False,
        "linewidth": 75, "floatmode": "maxprec", "sign": "-", "formatter": None, "legacy": False}))
    judges.append(Setting(np.geterr, lambda state: errors(**state), dict.fromkeys(np.geterr(), "ignore")))
    if here.now is JUDGE:   # who has loaded it just now
        here.caller.settings[judges[-1]] = judges[-1].read()
        judges[-1].write(judges[-1].right)


def tables(held, module):
    """The dicts in a module's names, and those of the rows in them."""
    for value in list(held.values()):
        if type(value) is dict:
            yield value
            yield from tables(value, module)
        elif getattr(type(value), "__module__", None) == module and hasattr(value, "__dict__"):
            yield vars(value)
            yield from tables(vars(value), module)


def set_filters(filters):
    warnings.filters[:] = filters
    with warnings.catch_warnings():     # to enter it tells Python that the filters have changed
        pass


def a_list(name):
    """The setting of one of sys's lists; a learner may have deleted it, or have put anything there."""
    def read():
        value = vars(sys).get(name)
        return tuple(value) if isinstance(value, (list, tuple)) else ()
    return Setting(read, lambda value: setattr(sys, name, list(value)), read())


known: dict[str, ModuleType] = {}
loaded = Loaded()
near, far, seen = [loaded], [], 0
lists = [a_list("path"), a_list("meta_path")]
everyones = [Setting(getrecursionlimit, lambda limit: setrecursionlimit(max(limit, LIMIT)), LIMIT), *lists]
judges = [Setting(lambda: tuple(warnings.filters), set_filters, tuple(warnings.filters))]
JUDGE = World()


class Here(threading.local):
    """Whose turn it is in this thread, and who called the judge."""

    def __init__(self):
        self.now = self.caller = World()


here = Here()
see()
