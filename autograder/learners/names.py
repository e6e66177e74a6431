"""Names that a whole process shares, put right and put back. Stands alone: standard library only."""

import builtins
import sys
from dataclasses import dataclass

__builtins__ = dict(vars(builtins))     # what stands below works while a learner's `builtins.len = None` stands

GONE = object()


class Names:
    """The names of a module, which the whole process shares, and what belongs there."""

    def __init__(self, held, module):
        self.held, self.module = held, module
        self.keep()

    def keep(self):
        """What stands here now is right."""
        self.right, self.values = dict(self.held), tuple(self.held.values())

    def take(self, changes=None):
        """Put back what belongs here; return the Changes that stood there instead, or None.

        changes: those that `put` has made when the turn began. Most often they are all that has to go.
        """
        values = tuple(self.held.values())
        if is_same(values, self.values):
            return None
        if changes is None or not is_same(values, changes.values):
            changes = Changes(self.differences(), values)
        self.set({name: self.right.get(name, GONE) for name in changes.names})
        self.values = tuple(self.held.values())
        return changes if changes.names else None

    def differences(self):
        """{name: what stands there, or GONE} of all that is not as it should be."""
        found = {name: value for name, value in list(self.held.items()) if self.right.get(name, GONE) is not value}
        for name in [name for name in found if self.is_pythons_own(name, found[name])]:
            self.right[name] = found.pop(name)
        return found | {name: GONE for name in self.right if name not in self.held}

    def put(self, changes):
        """Make changes that `take` has found."""
        self.set(changes.names)
        changes.values = tuple(self.held.values())

    def set(self, names):
        for name, value in names.items():
            if value is GONE:
                self.held.pop(name, None)
            else:
                self.held[name] = value

    def is_pythons_own(self, name, value):
        """A module that is loaded later hangs itself into its package; warnings leave a registry."""
        return type(name) is str and (name == "__warningregistry__" or (
            value is not None and sys.modules.get(f"{self.module}.{name}") is value))


class Shifting(Names):
    """The names of a module of which some, {name: kind}, change in the ordinary course of things: these must be there,
    and of that kind; whoever changed that, it is put right for good.
    """

    def __init__(self, held, module, shifting):
        self.shifting = shifting
        super().__init__(held, module)

    def take(self, changes=None):
        for name, kind in self.shifting.items():
            value = self.held.get(name, GONE)
            if name in self.right and (value is GONE or not isinstance(value, kind)):
                self.held[name] = self.right[name]
        return super().take(changes)

    def differences(self):
        return {name: value for name, value in super().differences().items() if name not in self.shifting}


class Loaded:
    """That each module that was in `sys.modules` is there, and the same one: a second NumPy in a process is none."""

    def __init__(self):
        self.modules = sys.modules
        self.keep()

    def keep(self):
        self.right = {name: module for name, module in self.modules.items() if name != "__main__"}
        self.values = tuple(self.modules.values())

    def take(self, changes=None):
        vars(sys)["modules"] = self.modules
        values = tuple(self.modules.values())
        if is_same(values, self.values):
            return None
        mine = {name: found for name, module in self.right.items()
                if (found := self.modules.get(name, GONE)) is not module}
        self.put({name: self.right[name] for name in mine})
        self.values = tuple(self.modules.values())
        return mine or None

    def put(self, mine):
        for name, module in mine.items():
            if module is GONE:
                self.modules.pop(name, None)
            else:
                self.modules[name] = module


@dataclass(eq=False)
class Changes:
    """What one world has among a module's names: {name: value or GONE}, and all values once these are put."""

    names: dict
    values: tuple


class Table:
    """A dict of ours that learners are given, row by row; here the order counts too."""

    def __init__(self, held):
        self.held = held
        self.keep()

    def keep(self):
        self.right = list(self.held.items())

    def take(self, changes=None):
        """As `Names.take`; the changes are the whole table."""
        items = list(self.held.items())
        if is_same(items, self.right):
            return None
        self.put(self.right)
        return items

    def put(self, items):
        self.held.clear()
        self.held.update(items)


def is_same(some, others):
    """Are these the very same values?"""
    try:
        return some == others
    except Exception:   # noqa: BLE001  (two arrays that are not the same one have no plain answer)
        return False
