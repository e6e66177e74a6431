"""Stand-ins for what a notebook imports to show things. The sandbox holds NumPy only.

A learner's cell may begin with `import matplotlib.pyplot as plt`; a plot neither earns nor costs a mark,
so in the sandbox the import succeeds and everything done with it does nothing.
"""

import importlib.abc
import importlib.machinery
import sys
import types

SHOWN = {"matplotlib", "IPython", "ipywidgets", "seaborn", "plotly"}


class Nothing:
    """Answers every attribute, call, item and `with` by nothing; unpacks as `fig, ax = plt.subplots()`."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return NOTHING

    def __call__(self, *args, **kwargs):
        return NOTHING

    def __getitem__(self, key):
        return NOTHING

    def __setitem__(self, key, value):
        pass

    def __iter__(self):
        return iter((NOTHING, NOTHING))

    def __enter__(self):
        return NOTHING

    def __exit__(self, *error):
        return False


NOTHING = Nothing()


class ShownModule(types.ModuleType):
    """A module of such a library: any name in it is there, and does nothing."""

    __path__: list[str] = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return NOTHING


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, fullname, path=None, target=None):
        if fullname.partition(".")[0] in SHOWN:
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec):
        return ShownModule(spec.name)

    def exec_module(self, module):
        pass


def install():
    sys.meta_path.append(Finder())
