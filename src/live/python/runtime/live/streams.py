"""What is written to standard output and standard error, line by line; `print` tells more by itself."""

import io
import sys
from typing import Literal

from recorder.frames import current_frames

from .host import tell


class Stream(io.TextIOBase):
    """Shows what is written once a line is whole, or when it is flushed."""

    def __init__(self, name: Literal["stdout", "stderr"]):
        self.stream, self.text, self.line = name, "", 1

    def writable(self) -> bool:
        """It can be written to."""
        return True

    def write(self, text: str) -> int:
        """Keep what begins a line."""
        frames = current_frames()
        self.line = frames[0]["line"] if frames else self.line
        self.text += text
        if "\n" in text:
            whole, _, self.text = self.text.rpartition("\n")
            self.show(f"{whole}\n")
        return len(text)

    def flush(self) -> None:
        """Show what is left."""
        rest, self.text = self.text, ""
        if rest:
            self.show(rest)

    def show(self, text: str) -> None:
        """Show it at the last line that wrote something."""
        tell({"stream": self.stream, "text": text, "line": self.line, "values": []})


streams = Stream("stdout"), Stream("stderr")


def use_streams() -> None:
    """Take the place of the terminal's streams."""
    sys.stdout, sys.stderr = streams


def flush_streams() -> None:
    """Show lines that were not ended."""
    for stream in streams:
        stream.flush()
