"""Channels of synchronous code, which waits while the page makes the request."""

from collections.abc import Callable, Iterable

from live.host import wait

from .errors import InactiveRpcError
from .exchange import STREAMS, exchange
from .status import StatusCode


class ChannelCredentials:
    """Certificates are the browser's business."""


def ssl_channel_credentials(*_: object, **__: object) -> ChannelCredentials:
    """Certificates are the browser's business."""
    return ChannelCredentials()


class Channel:
    """The way to one server; the page keeps the connections."""

    def __init__(self, target: str):
        self.target = target

    def unary_unary(
        self, method: str, request_serializer: Callable, response_deserializer: Callable, **_: object
    ) -> Callable:
        """A method with one message each way."""

        def call(
            request: object,
            timeout: float | None = None,
            metadata: Iterable[tuple[str, str]] | None = None,
            **_: object,
        ) -> object:
            message = request_serializer(request)
            sent = exchange(method, message, timeout, metadata, self.target, InactiveRpcError)
            return response_deserializer(wait(sent))

        return call

    def stream_stream(self, method: str, **_: object) -> Callable:
        """A method with a stream each way, which fails when it is called."""

        def call(*_: object, **__: object) -> object:
            raise InactiveRpcError(StatusCode.UNIMPLEMENTED, STREAMS)

        return call

    def close(self) -> None:
        """There is nothing to close here."""


def insecure_channel(target: str, *_: object, **__: object) -> Channel:
    """The page knows whether the server is reached by http or https."""
    return Channel(target)


def secure_channel(target: str, *_: object, **__: object) -> Channel:
    """The page knows whether the server is reached by http or https."""
    return Channel(target)
