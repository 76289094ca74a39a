"""Counts the assertions of a source as they are reached."""

import ast
import os
from pathlib import Path

from .events import emit
from .frames import SOURCE, spot

REACHED = "__assertion_reached__"
HOLDS = "__assertion_holds__"


def count_assertions(tree: ast.Module) -> dict:
    """Put calls that tell before and into each `assert` of the tree; the names that the source then needs are returned."""
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    emit("assertions", spots=[spot(node.lineno, node.col_offset + 1) for node in found])
    Counting().visit(tree)
    return {REACHED: lambda line, column: emit("assertion", spot=spot(line, column)), HOLDS: holds}


def holds(value: object, line: int, column: int) -> object:
    """Give the value that is asserted, and tell if it is not true: its source may catch what follows."""
    if not value:
        emit("broken", spot=spot(line, column))
    return value


class Counting(ast.NodeTransformer):
    """Puts the calls before and into each `assert`; no other node, and no line number, changes."""

    def visit_Assert(self, node: ast.Assert) -> list[ast.stmt]:
        place = f"{node.lineno}, {node.col_offset + 1}"
        call = ast.parse(f"{REACHED}({place})").body[0]
        holds = ast.parse(f"{HOLDS}(None, {place})", mode="eval").body
        for part in [*ast.walk(call), *ast.walk(holds)]:
            ast.copy_location(part, node)
        holds.args[0] = node.test
        node.test = holds
        return [call, node] if holds_here(node.lineno) else [call]


def holds_here(line: int) -> bool:
    """Whether the assertion on a line has to hold: with another model than the recorded one, only where it is marked."""
    mark = os.environ.get("ASSERTIONS")
    return mark is None or Path(SOURCE).read_text("utf-8").splitlines()[line - 1].endswith(f"# {mark}")
