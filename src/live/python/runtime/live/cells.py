"""Runs the blocks of a page one after another, like the cells of a notebook."""

import ast
import builtins
import inspect
import json
import linecache
import sys
from itertools import count
from types import ModuleType

from recorder import frames
from recorder import run as recorded

from .collect import collect
from .streams import flush_streams

main = ModuleType("__main__")
numbers = count(1)


def use_cells() -> None:
    """Make the namespace that the blocks share the main module."""
    sys.modules["__main__"] = main
    builtins.input = no_input


def no_input(prompt: object = "") -> str:
    """Say why there is no answer."""
    raise EOFError("input() has no keyboard here. Write the value into the block instead.")


async def run(code: str) -> str:
    """Run a block to its end, and tell as JSON how it ended."""
    collect()
    name = f"<block {next(numbers)}>"
    frames.SOURCE = recorded.SOURCE = name
    linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
    try:
        block = compile(code, name, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        waiting = eval(block, vars(main))
        if inspect.isawaitable(waiting):
            await waiting
        end = {"ok": True}
    except SystemExit as ended:
        end = ended_by(ended) if ended.code else {"ok": True}
    except BaseException as error:
        end = ended_by(error)
    flush_streams()
    return json.dumps(end)


def ended_by(error: BaseException) -> dict:
    """What the reader is told of an error; the line is the innermost one of the block."""
    places = recorded.place_of(error)
    name = type(error).__name__
    message = recorded.words_of(error).removeprefix(name).removeprefix(": ")
    return {"ok": False, "error": {"name": name, "message": message, "line": places[0]["line"] if places else None}}
