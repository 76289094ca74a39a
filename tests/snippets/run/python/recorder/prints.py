"""Tells every print with the source's lines that led to it, instead of writing it."""

import builtins
import sys

from .events import emit
from .frames import current_frames
from .to_json import to_json


def watch_print() -> None:
    """Have `print` tell what it prints; what goes to a file of the source's own goes there."""
    original = builtins.print
    terminal = sys.stdout

    def print(*values, sep=" ", end="\n", file=None, flush=False):
        if (sys.stdout if file is None else file) is not terminal:
            return original(*values, sep=sep, end=end, file=file, flush=flush)
        text = (" " if sep is None else sep).join(map(str, values)) + ("\n" if end is None else end)
        emit("print", frames=current_frames(), text=text, values=[to_json(value) for value in values])

    builtins.print = print
