"""Can a piece of code reach the names that a whole process shares? Stands alone: standard library only.

`np.exp = math.exp` changes what all use, and `world` looks for it after each turn of a learner's code: a look costs
more than most answers. Code that assigns to no attribute, and has no other way to a module's names, needs none. What
is not known here to be harmless reaches out. Nobody's mark hangs on it: who hides a change hides it from themselves.
"""

import dis
from types import CodeType

STORES = {dis.opmap["STORE_ATTR"], dis.opmap["DELETE_ATTR"]}
IMPORT = dis.opmap["IMPORT_NAME"]
HOME = {"__future__", "cmath", "collections", "dataclasses", "functools", "itertools", "math", "numbers", "numpy",
        "typing"}
# Other ways to a module's names: by a word, by a program in a text, by the module itself.
WAYS = {"setattr", "delattr", "getattr", "vars", "globals", "locals", "exec", "eval", "compile", "get_ipython",
        "builtins", "sys", "os", "warnings", "importlib", "ctypeslib", "f2py", "testing"}
PLAIN = {"__future__", "__init__", "__name__", "__call__", "__doc__", "__module__", "__qualname__"}


def reaches_out(code: CodeType) -> bool:
    """Might it change names that are not its own, when it runs or when what it defines is called?

    >>> reaches_out(compile("import numpy as np\\ndef g(z):\\n    return np.tanh(z)", "", "exec"))
    False
    >>> reaches_out(compile("import numpy as np\\nnp.tanh = abs", "", "exec"))
    True
    """
    steps = code.co_code[::2]
    if not STORES.isdisjoint(steps) or any(map(is_way, code.co_names)):
        return True
    if IMPORT in steps and not brought(code, steps) <= HOME:
        return True
    return any(reaches_out(inner) for inner in code.co_consts if isinstance(inner, CodeType))


def is_way(name):
    return name in WAYS or (name.startswith("__") and name not in PLAIN)


def brought(code, steps):
    """The packages that it imports; with more names than fit one step, all of them count."""
    places = [at for at, step in enumerate(steps) if step == IMPORT]
    names = [code.co_names[code.co_code[2 * at + 1]] for at in places] if len(code.co_names) < 256 else code.co_names
    return {name.partition(".")[0] for name in names}
