"""The source's own lines on the stack, innermost first, as `{line, column}`."""

import sys
import threading
from types import FrameType, TracebackType

SOURCE = sys.argv[1]


def current_frames() -> list[dict]:
    """The source's lines that led to this call."""
    return lines_of(sys._getframe(1))


def waiting_frames() -> list[dict]:
    """The source's lines that led to this call; in a worker thread of a library, those that the main thread stands in."""
    return current_frames() or lines_of(sys._current_frames().get(threading.main_thread().ident))


def lines_of(frame: FrameType | None) -> list[dict]:
    """The source's lines from a frame outwards."""
    lines = []
    while frame is not None:
        if frame.f_code.co_filename == SOURCE:
            lines.append(spot(frame.f_lineno))
        frame = frame.f_back
    return lines


def lines_in(trace: TracebackType | None) -> list[dict]:
    """The source's lines in an error's traceback."""
    lines = []
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == SOURCE:
            lines.append(spot(trace.tb_lineno))
        trace = trace.tb_next
    return lines[::-1]


def spot(line: int | None, column: int | None = 1) -> dict:
    """A place in the source, counted from 1."""
    return {"line": line or 1, "column": column or 1}
