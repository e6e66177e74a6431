"""Stand-ins for what shows things, and for what a notebook knows. Stands alone, with `nothing` beside it.

A plot, a widget or a progress bar neither earns nor costs a mark. Where such a library is missing, as in the sandbox
and in a page, its import succeeds and all that it gives is Nothing. A library that is installed is the real one, until
a function is judged: then what was made with it is covered, for a real plot refuses an array of three dimensions.
"""

import sys
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import FunctionType, ModuleType

from autograder.learners.nothing import NOTHING, Nothing

PLOTTING = {"matplotlib", "mpl_toolkits", "pylab", "seaborn", "plotly", "bokeh", "altair"}
SHOWN = PLOTTING | {"IPython", "ipywidgets", "tqdm", "google"}     # google.colab
STARS = {"pylab", "matplotlib.pylab", "matplotlib.pyplot"}          # imported with `*`
PLOTS = """annotate axhline axis axvline bar barh cla clf close colorbar contour contourf errorbar figure fill_between
    gca gcf grid hist imshow legend loglog pcolormesh plot plt savefig scatter semilogx semilogy show style subplot
    subplots subplots_adjust suptitle text tight_layout title xlabel xlim xscale xticks ylabel ylim yscale yticks"""


class Bar(Nothing):
    """A progress bar hands on what it is put around."""

    def __init__(self, items=(), *args, **kwargs):
        self.items = items

    def __iter__(self):
        return iter(self.items)


class Bars(Nothing):
    """`tqdm`, which makes such a bar."""

    def __call__(self, *args, **kwargs):
        return Bar(*args, **kwargs)


class ShownModule(ModuleType):
    """A module of such a library: any name in it is there."""

    __path__: list[str] = []
    __version__ = "3.10.0"
    __file__ = ""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return NOTHING


class Finder:
    """The last finder of Python's imports: it finds a library that shows things where there is no real one."""

    names: dict[str, None] = {}     # of what it has found so far, in order: a package before what is in it

    def find_spec(self, name, path=None, target=None):
        top, _, rest = name.partition(".")
        if top not in SHOWN or (rest and type(sys.modules.get(name.rpartition(".")[0])) is not ShownModule):
            return None
        return ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        return ShownModule(spec.name)

    def exec_module(self, module):
        """pylab is NumPy with plots, and tqdm must let a loop run."""
        name = module.__name__
        self.names[name] = None
        if name.startswith("tqdm"):
            module.tqdm, module.trange = Bars(), lambda *args, **kwargs: Bar(range(*args))
        if name in STARS:
            np = sys.modules.get("numpy") if name.endswith("pylab") else None
            vars(module).update({name: getattr(np, name) for name in np.__all__} if np else {})
            module.__all__ = [*PLOTS.split(), *(np.__all__ if np else ())]


def no_answer(prompt=""):
    """`input`: nobody is there while a function is judged."""
    raise EOFError("nobody is there to answer")


def leave(code=None):
    raise SystemExit(code)


FINDER = Finder()
# What a notebook or an interactive Python has beside the built-in names.
NOTEBOOK = {"display": NOTHING, "get_ipython": NOTHING, "help": NOTHING, "input": no_answer, "exit": leave,
            "quit": leave}


def made():
    """{name: module} of the stand-ins that have been imported."""
    return {name: sys.modules[name] for name in FINDER.names if type(sys.modules.get(name)) is ShownModule}


@contextmanager
def covered(namespace):
    """Plots that stand in a namespace are Nothing for a while, and nobody is there to answer."""
    real = {name: value for name, value in list(namespace.items()) if is_plot(value)} if plots_are_loaded() else {}
    lent = {} if "input" in namespace else {"input": no_answer}
    namespace.update(dict.fromkeys(real, NOTHING), **lent)
    try:
        yield
    finally:
        namespace.update(real)
        if namespace.get("input") is no_answer:
            del namespace["input"]


def plots_are_loaded():
    return not PLOTTING.isdisjoint(sys.modules)


def is_plot(value):
    """Does it come from a library that draws: a module, a function, a figure?"""
    kind = type(value)
    if kind is ModuleType:
        owner = value.__name__
    else:
        owner = value.__module__ if kind is FunctionType or kind is type else kind.__module__
    return type(owner) is str and owner.partition(".")[0] in PLOTTING
