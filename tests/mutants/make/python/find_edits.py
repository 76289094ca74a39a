"""Finds what can be changed in Python sources: `{path: text}` in, edits with offsets out, as JSON on standard streams."""

import ast
import json
import sys
from collections.abc import Iterator

from assertions import assertion_edits
from calls import call_edits
from edit import Text
from names import name_edits


def edits_in(path: str, source: str) -> Iterator[dict]:
    """Every edit of one source."""
    text = Text(source)
    tree = ast.parse(source)
    for edits in (call_edits, name_edits, assertion_edits):
        for edit in edits(tree, text):
            yield {"path": path, **edit}


json.dump([edit for path, text in json.load(sys.stdin).items() for edit in edits_in(path, text)], sys.stdout)
