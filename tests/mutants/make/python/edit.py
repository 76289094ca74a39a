"""Edits of a text, at places that a syntax tree names."""

import ast


class Text:
    """A source, whose nodes can be replaced; offsets count UTF-16 units, as in JavaScript."""

    def __init__(self, source: str):
        self.bytes = source.encode()
        self.starts = [0]
        for line in source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line.encode()))

    def start(self, node: ast.AST) -> int:
        return self.starts[node.lineno - 1] + node.col_offset

    def end(self, node: ast.AST) -> int:
        return self.starts[node.end_lineno - 1] + node.end_col_offset

    def of(self, node: ast.AST) -> str:
        return self.bytes[self.start(node) : self.end(node)].decode()

    def unit(self, offset: int) -> int:
        return len(self.bytes[:offset].decode().encode("utf-16-le")) // 2

    def line(self, offset: int) -> int:
        return self.bytes[:offset].count(b"\n") + 1

    def edit(self, kind: str, what: str, *replacements: tuple[int, int, str]) -> dict:
        """An edit of one kind, made of replacements from byte to byte."""
        parts = [{"start": self.unit(start), "end": self.unit(end), "text": text} for start, end, text in replacements]
        return {"kind": kind, "what": what, "line": self.line(replacements[0][0]), "edits": parts}

    def replace(self, kind: str, node: ast.AST, new: str) -> dict:
        """The edit that puts another text in the place of a node."""
        return self.edit(kind, f"{shown(self.of(node))} -> {shown(new)}", (self.start(node), self.end(node), new))


def shown(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]}..."


def misspelt(name: str) -> str:
    """A name with two letters in the middle swapped, or with one more where they are the same."""
    middle = len(name) // 2
    swapped = name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :]
    return swapped if len(name) > 1 and swapped != name else name + name[-1]
