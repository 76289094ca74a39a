"""One call: a message goes out, and a message or an error comes back."""

from collections.abc import Callable, Iterable

from live.host import Reply, Timeout, Unreachable, ask

from .frames import message_frame, read_frames, words_in
from .status import BY_HTTP_STATUS, BY_NUMBER, StatusCode

PREFIX = "/v1/grpc-web"
UNSENT = {"connection", "content-length", "content-type", "host", "te", "user-agent"}

Fail = Callable[[StatusCode, str, tuple[tuple[str, str], ...]], Exception]


async def exchange(
    path: str,
    message: bytes,
    timeout: float | None,
    metadata: Iterable[tuple[str, str]] | None,
    target: str,
    fail: Fail,
) -> bytes:
    """Send a message to a method and give the answer's bytes; `fail` makes the error of a call that fails."""
    headers = {name.lower(): value for name, value in metadata or () if name.lower() not in UNSENT}
    headers |= {"content-type": "application/grpc-web+proto", "x-grpc-web": "1"}
    if timeout is not None:
        headers["grpc-timeout"] = f"{max(1, round(timeout * 1000))}m"
    try:
        reply = await ask("POST", PREFIX + path, headers, message_frame(message), target, timeout)
    except Timeout:
        raise fail(StatusCode.DEADLINE_EXCEEDED, "Deadline Exceeded", ()) from None
    except Unreachable as error:
        raise fail(StatusCode.UNAVAILABLE, str(error), ()) from None
    return read_reply(reply, fail)


def read_reply(reply: Reply, fail: Fail) -> bytes:
    """The message of a reply that ended well."""
    messages, trailers = read_frames(reply.body)
    # A call that ends at once has its status among the headers and no frame at all.
    status = trailers.get("grpc-status", reply.headers.get("grpc-status"))
    words = words_in(trailers.get("grpc-message", reply.headers.get("grpc-message", "")))
    known = tuple(trailers.items())
    if status is None:
        code = BY_HTTP_STATUS.get(reply.status, StatusCode.UNKNOWN)
        raise fail(code, f"Weaviate answered with HTTP {reply.status}, which is no answer of gRPC-web.", known)
    code = BY_NUMBER.get(int(status), StatusCode.UNKNOWN) if status.isdigit() else StatusCode.UNKNOWN
    if code is not StatusCode.OK:
        raise fail(code, words, known)
    if len(messages) != 1:
        raise fail(StatusCode.INTERNAL, f"There are {len(messages)} messages in an answer that has one.", known)
    return messages[0]


STREAMS = (
    "A browser cannot hold a stream in both directions over gRPC-web. "
    "Import with `batch.fixed_size()` or `data.insert_many()`, which send the same objects."
)
