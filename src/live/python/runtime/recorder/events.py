"""Shows what a block printed; here, nothing else of what a recorder can tell is asked for."""

import sys

from live.host import tell


def emit(type: str, **event) -> None:
    """Show a print at the innermost line of the block that led to it."""
    if type == "print":
        sys.stdout.flush()
        frames = event["frames"]
        line = frames[0]["line"] if frames else 1
        tell({"stream": "stdout", "text": event["text"], "line": line, "values": event["values"]})
