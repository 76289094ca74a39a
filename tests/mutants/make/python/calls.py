"""Edits of calls: their names, their arguments, their options."""

import ast
from collections.abc import Iterator

from edit import Text, misspelt, shown


def call_edits(tree: ast.Module, text: Text) -> Iterator[dict]:
    """Calls renamed and replaced, arguments swapped, options dropped and changed, vectorizers switched off."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    methods = sorted({call.func.attr for call in calls if isinstance(call.func, ast.Attribute)})
    for index, call in enumerate(calls):
        if isinstance(call.func, ast.Attribute):
            other = methods[(methods.index(call.func.attr) + 1) % len(methods)]
            # By turns, as most of both are refused for the same reason.
            if index % 2 == 0 or other == call.func.attr:
                yield renamed("call renamed", call.func, misspelt(call.func.attr), text)
            else:
                yield renamed("call replaced", call.func, other, text)
        yield from swapped(call, text)
        for keyword in call.keywords:
            if keyword.arg:
                yield dropped(call, keyword, text)
                yield from changed(keyword, text)
        yield from without_vectorizer(call, text)


def renamed(kind: str, function: ast.Attribute, name: str, text: Text) -> dict:
    end = text.end(function)
    return text.edit(kind, f"{function.attr} -> {name}", (end - len(function.attr), end, name))


def swapped(call: ast.Call, text: Text) -> Iterator[dict]:
    """The first two positional arguments, and the values of each two neighbouring options."""
    pairs = [tuple(call.args[:2])] if len(call.args) > 1 else []
    pairs += [(one.value, other.value) for one, other in zip(call.keywords, call.keywords[1:])]
    for one, other in pairs:
        first, second = text.of(one), text.of(other)
        if first == second:
            continue
        places = [(text.start(one), text.end(one), second), (text.start(other), text.end(other), first)]
        yield text.edit("arguments swapped", f"{shown(first)} <-> {shown(second)}", *places)


def dropped(call: ast.Call, keyword: ast.keyword, text: Text) -> dict:
    """An option taken out with its comma."""
    end = text.end(keyword)
    rest = text.bytes[end : text.end(call)]
    comma = len(rest) - len(rest.lstrip())
    if rest[comma : comma + 1] == b",":
        end += comma + 1
    return text.edit("option dropped", shown(text.of(keyword)), (text.start(keyword), end, ""))


def changed(keyword: ast.keyword, text: Text) -> Iterator[dict]:
    """Another value of the same type."""
    value = keyword.value
    if not isinstance(value, ast.Constant):
        return
    if isinstance(value.value, bool):
        yield text.replace("option changed", value, str(not value.value))
    elif isinstance(value.value, (int, float)):
        yield text.replace("option changed", value, str(value.value / 2 if isinstance(value.value, float) else value.value + 1))
    elif isinstance(value.value, str) and value.value.isidentifier():
        yield text.replace("option changed", value, f'"{misspelt(value.value)}"')


def without_vectorizer(call: ast.Call, text: Text) -> Iterator[dict]:
    """A vector that nobody makes, under the same name."""
    if not isinstance(call.func, ast.Attribute) or not call.func.attr.startswith("text2vec_"):
        return
    kept = ", ".join(text.of(keyword) for keyword in call.keywords if keyword.arg in ("name", "vector_index_config"))
    yield text.replace("vectorizer none", call, f"{text.of(call.func.value)}.self_provided({kept})")
