"""Right answers in other styles: what stands in the catalogue, rewritten by a program that keeps what it computes.

In steps: one operation a line. Renamed: other names for what is assigned. Wrapped: the work is done by a function
inside. A grader that judges answers and not their looks accepts them all.
"""

import ast
import copy

INNER = (ast.FunctionDef, ast.Lambda, ast.ClassDef, ast.Global, ast.Nonlocal)
STRICT = (ast.BinOp, ast.UnaryOp, ast.Call, ast.Tuple, ast.Subscript, ast.Attribute, ast.keyword)


def styled(code):
    """{name of a style: the program in that style}, of those that change it."""
    before = ast.unparse(ast.parse(code))
    found = {name: ast.unparse(ast.fix_missing_locations(make(ast.parse(code)))) for name, make in STYLES.items()}
    return {name: text for name, text in found.items() if text != before}


class InSteps(ast.NodeTransformer):
    """`return a * (1 - a)` as `step_1 = 1 - a`, `step_2 = a * step_1`, `return step_2`."""

    def __init__(self):
        self.count = 0

    def visit_FunctionDef(self, node):
        self.generic_visit(node)
        return node

    def visit_Lambda(self, node):
        return node

    def visit_Return(self, node):
        return self.taken_apart(node)

    def visit_Assign(self, node):
        return self.taken_apart(node)

    def taken_apart(self, node):
        """The statement behind one for each operation in it, in the order in which Python makes them."""
        if node.value is None or any(isinstance(each, ast.NamedExpr) for each in ast.walk(node.value)):
            return node     # a name given on the way is given where it stands
        before = []
        node.value = self.inside(node.value, before)
        return [*before, node]

    def inside(self, node, before):
        """A node all of whose operands are names."""
        if isinstance(node, STRICT):
            for field, value in ast.iter_fields(node):
                if isinstance(value, list):
                    setattr(node, field, [self.step(each, before) for each in value])
                elif isinstance(value, ast.AST) and field not in ("func", "slice", "ctx", "op"):
                    setattr(node, field, self.step(value, before))
        return node

    def step(self, node, before):
        node = self.inside(node, before)
        if not isinstance(node, (ast.BinOp, ast.UnaryOp, ast.Call)):
            return node
        self.count += 1
        name = f"step_{self.count}"
        before.append(ast.Assign([ast.Name(name, ast.Store())], node))
        return ast.Name(name, ast.Load())


def in_steps(tree):
    """Inside functions alone: what stands outside of them may be seen by name."""
    tree.body = [InSteps().visit(node) if isinstance(node, ast.FunctionDef) else node for node in tree.body]
    return tree


def renamed(tree):
    """Names that a function assigns, and that nobody else can see, become others."""
    for function in functions(tree):
        if any(isinstance(node, INNER) for each in function.body for node in ast.walk(each)):
            continue
        given = {argument.arg for argument in ast.walk(function.args) if isinstance(argument, ast.arg)}
        names = [node for node in ast.walk(function) if isinstance(node, ast.Name)]
        own = {node.id for node in names if isinstance(node.ctx, ast.Store)} - given
        for node in names:
            if node.id in own:
                node.id = f"mein_{node.id}"
    return tree


def wrapped(tree):
    """`def g(z): …` as a function that defines another one, which does the work, and calls it."""
    for function in functions(tree):
        arguments = function.args
        if arguments.vararg or arguments.kwarg or arguments.kwonlyargs or arguments.posonlyargs:
            continue
        inner = copy.deepcopy(function)
        inner.name, inner.decorator_list, inner.args.defaults = "work", [], []
        given = [ast.Name(argument.arg, ast.Load()) for argument in arguments.args]
        function.body = [inner, ast.Return(ast.Call(ast.Name("work", ast.Load()), given, []))]
    return tree


def functions(tree):
    return [node for node in tree.body if isinstance(node, ast.FunctionDef)]


STYLES = {"in steps": in_steps, "renamed": renamed, "wrapped": wrapped}
