"""What an edit may put in: names that are known in the function, functions that stand in one place equally well."""

import ast
import builtins
from dataclasses import dataclass

FAMILIES = tuple(map(frozenset, (
    ("exp", "expm1", "log", "log1p", "exp2"), ("tanh", "tan", "sinh", "cosh", "arctan", "sin", "cos"),
    ("maximum", "minimum", "fmax", "add", "subtract", "multiply"), ("sum", "mean", "max", "min", "prod"),
    ("max", "maximum"), ("min", "minimum"), ("ceil", "floor", "round"), ("dot", "multiply", "outer", "matmul"),
    ("greater", "greater_equal", "less", "less_equal", "equal", "not_equal"),
    ("zeros", "ones", "empty"), ("zeros_like", "ones_like", "empty_like"), ("append", "extend"),
    ("g", "g_prime", "g_prime_from_a"), ("shape", "size", "ndim"), ("array", "copy", "asarray"), ("T", "copy()"),
    ("abs", "square", "sign"), ("randn", "rand"), ("sqrt", "square"))))
CALLS = ("np.exp", "np.abs", "np.log", "np.tanh", "np.asarray", "np.sum", "len", "range", "reversed", "list", "float",
         "np.sqrt", "np.copy", "np.linalg.norm", "math.exp", "abs", "np.zeros_like", "np.square")
METHODS = (".copy()", ".shape", ".ravel()", ".astype(float)")
NUMBERS = ("1", "2")
MOST_NAMES = 12
MODULES = ("np", "numpy", "math")


@dataclass(frozen=True)
class Words:
    """The names of values, functions, loop counters and modules in reach of a statement; terms, texts."""

    values: tuple[str, ...]
    functions: tuple[str, ...]
    counters: tuple[str, ...]
    modules: frozenset[str]
    texts: frozenset[str]

    @property
    def terms(self):
        return (*self.values, *NUMBERS)


def words_of(tree: ast.AST, siblings: tuple[str, ...]) -> Words:
    """What a statement's own text makes known. siblings: the functions of its exercise."""
    named = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    arguments = [node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)]
    modules = {name.id for name in named if name.id in MODULES}
    functions = dict.fromkeys((*siblings, *(name for name in called if not hasattr(builtins, name))))
    values = dict.fromkeys(name for name in (*arguments, *(node.id for node in named))
                           if name not in functions and name not in modules and not hasattr(builtins, name))
    counters = dict.fromkeys(target.id for loop in ast.walk(tree) if isinstance(loop, (ast.For, ast.comprehension))
                             for target in ast.walk(loop.target) if isinstance(target, ast.Name))
    texts = frozenset(node.value for node in ast.walk(tree)
                      if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 20)
    return Words(tuple(values)[:MOST_NAMES], tuple(functions), tuple(counters)[:3], frozenset(modules), texts)
