"""Counts the assertions of a source as they are reached."""

import ast

from .events import emit
from .frames import spot

REACHED = "__assertion_reached__"


def count_assertions(tree: ast.Module) -> dict:
    """Put a call that tells before each `assert` of the tree; the names that the source then needs are returned."""
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    emit("assertions", spots=[spot(node.lineno, node.col_offset + 1) for node in found])
    Counting().visit(tree)
    return {REACHED: lambda line, column: emit("assertion", spot=spot(line, column))}


class Counting(ast.NodeTransformer):
    """Puts the call before each `assert`; no other node, and no line number, changes."""

    def visit_Assert(self, node: ast.Assert) -> list[ast.stmt]:
        call = ast.parse(f"{REACHED}({node.lineno}, {node.col_offset + 1})").body[0]
        for part in ast.walk(call):
            ast.copy_location(part, node)
        return [call, node]
