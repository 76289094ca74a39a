"""Edits of names: imports broken, results ignored."""

import ast
from collections.abc import Iterator

from edit import Text, misspelt, shown


def name_edits(tree: ast.Module, text: Text) -> Iterator[dict]:
    """What a source imports and what it does with results."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from import_edits(node, text)
        elif isinstance(node, ast.Assign) and any(isinstance(part, ast.Call) for part in ast.walk(node.value)):
            start, end = text.start(node), text.start(node.value)
            yield text.edit("result ignored", f"{shown(text.of(node.targets[0]))} = ...", (start, end, ""))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            if isinstance(node.value.func, ast.Name) and node.value.func.id == "print":
                yield text.replace("result ignored", node, "pass")


def import_edits(node: ast.Import | ast.ImportFrom, text: Text) -> Iterator[dict]:
    yield text.replace("import broken", node, "pass")
    for alias in node.names:
        yield text.replace("import broken", alias, misspelt(alias.name) + (f" as {alias.asname}" if alias.asname else ""))
    if isinstance(node, ast.ImportFrom) and node.module:
        start = text.start(node) + len("from ")
        wrong = misspelt(node.module)
        yield text.edit("import broken", f"{node.module} -> {wrong}", (start, start + len(node.module), wrong))
