"""What a formula is at one place: a float, or None where it has no value."""

import ast
import math
import operator

OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
             ast.Pow: operator.pow}
CONSTANTS = {"e": math.e, "pi": math.pi}


def sigmoid(z):
    """Return 1 / (1 + e^(-z)), for every z."""
    return 0.5 + 0.5 * math.tanh(z / 2)


FUNCTIONS = {"exp": math.exp, "log": math.log, "tanh": math.tanh, "sinh": math.sinh, "cosh": math.cosh,
             "sqrt": math.sqrt, "sigmoid": sigmoid, "abs": abs}


def value(tree, place, functions=None):
    """The value of a tree of `formula.read`. place: {name: number}. functions: more of them, by name."""
    try:
        found = computed(tree, {**CONSTANTS, **place}, {**FUNCTIONS, **(functions or {})})
        return found if isinstance(found, float) and math.isfinite(found) else None
    except (ArithmeticError, ValueError, TypeError):    # 1/0, a number too large, log of a negative one, a complex one
        return None


def computed(node, names, functions):
    if isinstance(node, ast.Constant):
        return float(node.value)
    if isinstance(node, ast.Name):
        return float(names[node.id])
    if isinstance(node, ast.UnaryOp):
        inside = computed(node.operand, names, functions)
        return -inside if isinstance(node.op, ast.USub) else inside
    if isinstance(node, ast.Call):
        return functions[node.func.id](computed(node.args[0], names, functions))
    return OPERATORS[type(node.op)](computed(node.left, names, functions), computed(node.right, names, functions))
