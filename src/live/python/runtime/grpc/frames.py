"""Messages and trailers as gRPC-web puts them into one body.

https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md
"""

import struct
from collections.abc import Iterator
from urllib.parse import unquote

HEAD = struct.Struct(">BI")
TRAILERS = 0x80


def message_frame(message: bytes) -> bytes:
    """One message, uncompressed."""
    return HEAD.pack(0, len(message)) + message


def read_frames(body: bytes) -> tuple[list[bytes], dict[str, str]]:
    """The messages of a body, and its trailers in lower case. A body that ends early gives what is whole in it."""
    messages, trailers = [], {}
    for flags, payload in frames_in(body):
        if flags & TRAILERS:
            trailers |= read_trailers(payload)
        else:
            messages.append(payload)
    return messages, trailers


def frames_in(body: bytes) -> Iterator[tuple[int, bytes]]:
    """The flags and the content of each frame."""
    at = 0
    while at + HEAD.size <= len(body):
        flags, length = HEAD.unpack_from(body, at)
        at += HEAD.size
        if at + length > len(body):
            return
        yield flags, body[at : at + length]
        at += length


def read_trailers(payload: bytes) -> dict[str, str]:
    """Trailers stand in lines, like headers of HTTP."""
    lines = (line.partition(":") for line in payload.decode("utf-8", "replace").split("\r\n"))
    return {name.strip().lower(): value.strip() for name, colon, value in lines if colon}


def words_in(message: str) -> str:
    """The text of `grpc-message`, which is percent-encoded."""
    return unquote(message)
