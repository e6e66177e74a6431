"""Small changes to a function's source, made on its syntax tree: what a slip of the pen could leave behind.

First-order mutants have one change, second-order ones two. All are distinct as text and differ from the source.
"""

import ast
import copy
import random

ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.MatMult)
COMPARISONS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)
FAMILIES = (    # functions and methods that stand in one place equally well
    ("exp", "expm1", "exp2", "log1p", "sinh", "tanh"), ("tanh", "tan", "sinh", "arctan", "sin"),
    ("maximum", "minimum", "add", "fmin", "subtract", "multiply"), ("minimum", "maximum", "add", "subtract"),
    ("ceil", "floor", "rint", "trunc", "sign"), ("clip", "maximum"), ("sum", "mean", "max", "prod", "cumsum"),
    ("greater_equal", "greater", "less", "less_equal", "equal", "not_equal"), ("subtract", "add", "multiply"),
    ("norm", "det"), ("zeros", "ones"), ("empty_like", "zeros_like", "ones_like"), ("append", "extend"),
    ("g", "g_prime", "g_prime_from_a"), ("g_prime", "g", "g_prime_from_a"), ("shape", "size", "ndim"),
    ("array", "copy"),
)


def mutants(source, second=0, seed=0):
    """{code: description} of all first-order mutants of one function's source, then of `second` second-order ones."""
    original = ast.unparse(ast.parse(source))
    found = {code: words for code, words in changes(original) if code != original}
    first, rng = list(found), random.Random(seed)
    tries = 0
    while second and tries < 50 * second and len(found) < len(first) + second:
        tries += 1
        base = rng.choice(first)
        twice = [(code, words) for code, words in changes(base) if code not in found and code != original]
        if twice:
            code, words = rng.choice(twice)
            found[code] = f"{found[base]}; {words}"
    return found


def changes(source):
    """(code, description) of every single change to a source."""
    tree, lines = ast.parse(source), source.splitlines()
    function = tree.body[0]
    names = sorted({n.id for n in ast.walk(function) if isinstance(n, ast.Name) and n.id != "np"}
                   | {a.arg for a in function.args.args})
    for parent, field, index, node in places(tree):
        before = first_line(node)
        for new in alternatives(node, field, names):
            put(parent, field, index, new)
            code = ast.unparse(ast.fix_missing_locations(tree))
            put(parent, field, index, node)
            if readable(code):
                line = lines[getattr(node, "lineno", 1) - 1].strip()
                yield code, f"{line}: {before} -> {first_line(new)}"


def first_line(node):
    return ast.unparse(node).partition("\n")[0]


def places(tree):
    """(parent, field, index, node) of everything inside the tree."""
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            for index, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(node, (ast.expr, ast.stmt, ast.keyword)):
                    yield parent, field, index, node


def put(parent, field, index, node):
    if index is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[index] = node


def readable(code):
    try:
        compile(code, "mutant", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def alternatives(node, field, names):
    """What may stand in a node's place."""
    if isinstance(node, ast.stmt):
        return statements(node)
    if isinstance(node, ast.keyword):
        return [ast.keyword(node.arg, value) for value in expressions(node.value, names)]
    if isinstance(getattr(node, "ctx", None), (ast.Store, ast.Del)) or field in ("targets", "target", "annotation"):
        return []
    return expressions(node, names)


def statements(node):
    """A statement left out; an if taken always, never, or the other way round; a loop left after one round."""
    if isinstance(node, ast.FunctionDef):
        return []
    found = [ast.Pass()] if not isinstance(node, ast.Pass) else []
    if isinstance(node, ast.If):
        found += [changed(node, test=ast.Constant(True)), changed(node, test=ast.UnaryOp(ast.Not(), node.test))]
    if isinstance(node, ast.For):
        found += [changed(node, body=[*node.body, ast.Break()]), changed(node, body=[ast.Pass()])]
    if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
        parts = node.value.elts
        found += [changed(node, value=changed(node.value, elts=parts[::-1])),
                  changed(node, value=changed(node.value, elts=[*parts[1:], parts[0]])), changed(node, value=parts[0])]
    return found


def expressions(node, names):
    """What may stand in an expression's place: other operators, operands, numbers, names, functions, arguments."""
    found = []
    if isinstance(node, ast.BinOp):
        found += [changed(node, op=op()) for op in ARITHMETIC if not isinstance(node.op, op)]
        found += [node.left, node.right, changed(node, left=node.right, right=node.left)]
    elif isinstance(node, ast.UnaryOp):
        found += [node.operand]
    elif isinstance(node, ast.Compare):
        found += [changed(node, ops=[op()]) for op in COMPARISONS if not isinstance(node.ops[0], op)]
    elif isinstance(node, ast.IfExp):
        found += [node.body, node.orelse, changed(node, body=node.orelse, orelse=node.body)]
    elif isinstance(node, ast.Constant):
        found += constants(node.value)
    elif isinstance(node, ast.Attribute):
        found += [node.value] if node.attr == "T" else []
        found += [changed(node, attr=other) for family in FAMILIES if node.attr == family[0] for other in family[1:]]
    elif isinstance(node, ast.Call):
        found += calls(node)
    elif isinstance(node, ast.Subscript):
        found += [node.value]
    elif isinstance(node, (ast.Tuple, ast.List)):
        found += [changed(node, elts=node.elts[::-1])] if len(node.elts) > 1 else []
        found += [changed(node, elts=node.elts[:i] + node.elts[i + 1:]) for i in range(len(node.elts))]
    elif isinstance(node, ast.Name) and node.id in names:
        found += [ast.Name(other, ast.Load()) for other in names if other != node.id]
    if isinstance(node, (ast.Name, ast.BinOp, ast.Call, ast.Subscript)) and getattr(node, "id", "") != "np":
        found += [ast.UnaryOp(ast.USub(), node), ast.BinOp(node, ast.Add(), ast.Constant(1)),
                  ast.BinOp(ast.Constant(2), ast.Mult(), node)]
    return found


def constants(value):
    """Neighbours of a constant."""
    if isinstance(value, bool):
        return [ast.Constant(not value)]
    if not isinstance(value, (int, float)):
        return []
    near = [0, 1, 2, value + 1, value - 1, -value, 2 * value, value / 2, 1.01 * value]
    return [ast.Constant(new) for new in dict.fromkeys(near) if new != value]


def calls(node):
    """A call without itself, with two arguments exchanged, with one left out."""
    args = node.args
    found = [args[0]] if args and not isinstance(args[0], ast.Starred) else []
    found += [node.func.value] if isinstance(node.func, ast.Attribute) and not is_numpy(node.func.value) else []
    found += [changed(node, args=[args[1], args[0], *args[2:]])] if len(args) > 1 else []
    found += [changed(node, args=args[:i] + args[i + 1:]) for i in range(len(args))]
    found += [changed(node, keywords=node.keywords[:i] + node.keywords[i + 1:]) for i in range(len(node.keywords))]
    return found


def is_numpy(node):
    return ast.unparse(node) in ("np", "np.linalg")


def changed(node, **fields):
    """A copy of a node with other fields."""
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new
