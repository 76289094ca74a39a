"""Edits of assertions: values changed, comparisons turned round, assertions deleted."""

import ast
from collections.abc import Iterator

from edit import Text, misspelt, shown

OPPOSITE = {
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Lt: ">=",
    ast.LtE: ">",
    ast.Gt: "<=",
    ast.GtE: "<",
    ast.Is: "is not",
    ast.IsNot: "is",
    ast.In: "not in",
    ast.NotIn: "in",
}


def assertion_edits(tree: ast.Module, text: Text) -> Iterator[dict]:
    """All edits of each `assert`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assert):
            continue
        yield text.edit("assertion deleted", shown(text.of(node)), (text.start(node), text.end(node), "pass"))
        compares = [part for part in ast.walk(node.test) if isinstance(part, ast.Compare)]
        for part in ast.walk(node.test):
            if isinstance(part, ast.Constant):
                yield text.replace("asserted value changed", part, other_value(part.value))
        for compare in compares:
            yield turned_round(compare, text)
        if not compares:
            yield text.replace("assertion turned round", node.test, f"not {text.of(node.test)}")


def turned_round(compare: ast.Compare, text: Text) -> dict:
    left, right = text.of(compare.left), text.of(compare.comparators[0])
    new = f"{left} {OPPOSITE[type(compare.ops[0])]} {right}"
    return text.replace("assertion turned round", compare, new)


def other_value(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return str(not value)
    if isinstance(value, (int, float)):
        return str(value + 1)
    return repr(misspelt(str(value)) if value else "x")
