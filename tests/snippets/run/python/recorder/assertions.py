"""Counts the assertions of a source as they are reached."""

import ast
import os
from pathlib import Path

from .events import emit
from .frames import SOURCE, spot

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
        return [call, node] if holds_here(node.lineno) else [call]


def holds_here(line: int) -> bool:
    """Whether the assertion on a line has to hold: with another model than the recorded one, only where it is marked."""
    mark = os.environ.get("ASSERTIONS")
    return mark is None or Path(SOURCE).read_text("utf-8").splitlines()[line - 1].endswith(f"# {mark}")
