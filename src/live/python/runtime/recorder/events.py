"""Shows what a block printed; here, nothing else of what a recorder can tell is asked for."""

from live.host import tell
from live.streams import flush_streams


def emit(type: str, **event) -> None:
    """Show a print at the innermost line of the block that led to it."""
    if type == "print":
        flush_streams()
        frames = event["frames"]
        line = frames[0]["line"] if frames else 1
        tell({"stream": "stdout", "text": event["text"], "line": line, "values": event["values"]})
