"""A general slip is one function for all, `any_function(x, *more)`. Here it becomes one of a certain function."""

import ast

from autograder.diagnosis.mistakes.row import signature_and_body


def body_in(program, function, names, main):
    """The body of a general slip as it is made in `function`, which has these argument names and is about `main`."""
    return ast.unparse(Names(function, names, main).visit(ast.parse(signature_and_body(program)[1])))


class Names(ast.NodeTransformer):
    """`x` becomes the main argument, `any_function` the function, and `*more` the other arguments in their places.

    So `right(-x, *more)` becomes `right(-z)`, `right(-z, negative_slope)` or `right(g, -z, h)`.
    """

    def __init__(self, function, names, main):
        self.instead = {"any_function": function, "x": main}
        self.names, self.main = names, main

    def visit_Name(self, node):
        return ast.Name(self.instead.get(node.id, node.id), node.ctx)

    def visit_Call(self, node):
        self.generic_visit(node)
        if node.args and isinstance(node.args[-1], ast.Starred):
            node.args = [node.args[0] if name == self.main else ast.Name(name, ast.Load()) for name in self.names]
        return node
