"""Runs a source as the main module and tells how it ends."""

import ast
import atexit
import os
import sys
from pathlib import Path
from types import ModuleType

from .assertions import count_assertions
from .events import emit
from .frames import SOURCE, current_frames, lines_in, spot


def run_source() -> None:
    """Run the source to its end; an error ends this process as it would end the source's own."""
    watch_exit()
    main = ModuleType("__main__")
    main.__file__ = SOURCE
    sys.modules["__main__"] = main
    sys.argv[:] = [SOURCE]
    sys.path[0] = str(Path(SOURCE).parent)
    try:
        tree = ast.parse(Path(SOURCE).read_bytes(), SOURCE)
        vars(main).update(count_assertions(tree))
        exec(compile(tree, SOURCE, "exec", dont_inherit=True), vars(main))
    except SystemExit as end:
        emit("exit", frames=lines_in(end.__traceback__), call=f"sys.exit({end.code if end.code is not None else ''})")
        raise
    except BaseException as error:
        emit("error", frames=place_of(error), own=own_words(error), message=words_of(error))
        raise
    # Threads of the source may still print; what is registered here runs after them.
    atexit.register(emit, "end")


def watch_exit() -> None:
    """Tell a call that ends the process without any clearing up."""
    end_now = os._exit

    def told_exit(status: int) -> None:
        emit("exit", frames=current_frames(), call=f"os._exit({status})")
        end_now(status)

    os._exit = told_exit


def place_of(error: BaseException) -> list[dict]:
    """The source's lines that an error came through; for a text that is not Python, the line that it stops at."""
    if isinstance(error, SyntaxError) and error.filename == SOURCE:
        return [spot(error.lineno, error.offset)]
    return lines_in(error.__traceback__)


def words_of(error: BaseException) -> str:
    """What an error says, and what the error behind it says."""
    words = own_words(error)
    return f"{words}\n{words_of(error.__cause__)}" if error.__cause__ else words


def own_words(error: BaseException) -> str:
    """An error's name and message."""
    return f"{type(error).__name__}: {error}".removesuffix(": ")
