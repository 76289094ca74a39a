"""Tells every request that may change a collection, once Weaviate has done it."""

import json
from collections.abc import Callable, Iterator
from types import ModuleType

from .after_import import after_import
from .events import emit
from .frames import waiting_frames
from .names import names_in

WRITING = {"POST", "PUT", "PATCH", "DELETE"}


def watch_requests() -> None:
    """Watch the libraries that the client speaks REST and gRPC with, as soon as they are imported."""
    after_import("httpx", watch_httpx)
    after_import("grpc", watch_grpc)


def told(method: str, path: str, body: object) -> Callable[[], None]:
    """Read the stack when the request leaves; the answer may come elsewhere."""
    names, frames = names_in(body), waiting_frames()
    return lambda: emit("request", frames=frames, method=method, path=path, names=names)


def watch_httpx(httpx: ModuleType) -> None:
    """Have both of httpx's clients tell their requests."""
    send, send_async = httpx.Client.send, httpx.AsyncClient.send

    def told_send(self, request, **options):
        done = told_request(request)
        response = send(self, request, **options)
        if response.is_success:
            done()
        return response

    async def told_send_async(self, request, **options):
        done = told_request(request)
        response = await send_async(self, request, **options)
        if response.is_success:
            done()
        return response

    httpx.Client.send, httpx.AsyncClient.send = told_send, told_send_async


def told_request(request) -> Callable[[], None]:
    """What to call once a REST request has been granted."""
    if request.method not in WRITING:
        return lambda: None
    return told(request.method, request.url.path, json.loads(request.content or "null"))


def watch_grpc(grpc: ModuleType) -> None:
    """Have every channel that is opened from here on tell its calls."""
    insecure, secure = grpc.insecure_channel, grpc.secure_channel
    watcher = watcher_for(grpc)
    grpc.insecure_channel = lambda *args, **options: grpc.intercept_channel(insecure(*args, **options), watcher)
    grpc.secure_channel = lambda *args, **options: grpc.intercept_channel(secure(*args, **options), watcher)


def watcher_for(grpc: ModuleType):
    """An interceptor for the calls that write: one message, or a stream of them."""

    class Watcher(grpc.UnaryUnaryClientInterceptor, grpc.StreamStreamClientInterceptor):
        def intercept_unary_unary(self, continuation, details, request):
            done = told("POST", details.method, request)
            call = continuation(details, request)
            if call.code() is grpc.StatusCode.OK:
                done()
            return call

        def intercept_stream_stream(self, continuation, details, requests):
            def passing() -> Iterator:
                for request in requests:
                    told("POST", details.method, request)()
                    yield request

            return continuation(details, passing())

    return Watcher()
