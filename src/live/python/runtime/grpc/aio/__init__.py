"""Channels of asynchronous code."""

from collections.abc import Callable, Iterable

from ..errors import AioRpcError
from ..exchange import STREAMS, exchange
from ..status import StatusCode

__all__ = ["AioRpcError", "Channel", "StreamStreamCall", "insecure_channel", "secure_channel"]


class StreamStreamCall:
    """A call with a stream each way; none can be made here."""

    def __class_getitem__(cls, _: object) -> type:
        return cls


class Channel:
    """The way to one server; the page keeps the connections."""

    def __init__(self, target: str):
        self.target = target

    def unary_unary(
        self, method: str, request_serializer: Callable, response_deserializer: Callable, **_: object
    ) -> Callable:
        """A method with one message each way."""

        async def call(
            request: object,
            timeout: float | None = None,
            metadata: Iterable[tuple[str, str]] | None = None,
            **_: object,
        ) -> object:
            message = request_serializer(request)
            return response_deserializer(
                await exchange(method, message, timeout, metadata, self.target, AioRpcError)
            )

        return call

    def stream_stream(self, method: str, **_: object) -> Callable:
        """A method with a stream each way, which fails when it is called."""

        def call(*_: object, **__: object) -> object:
            raise AioRpcError(StatusCode.UNIMPLEMENTED, STREAMS)

        return call

    async def close(self, grace: float | None = None) -> None:
        """There is nothing to close here."""


def insecure_channel(target: str, *_: object, **__: object) -> Channel:
    """The page knows whether the server is reached by http or https."""
    return Channel(target)


def secure_channel(target: str, *_: object, **__: object) -> Channel:
    """The page knows whether the server is reached by http or https."""
    return Channel(target)
