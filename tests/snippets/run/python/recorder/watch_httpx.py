"""Watches the client's REST requests."""

import json
from collections.abc import Callable
from types import ModuleType

from .told import told

WRITING = {"POST", "PUT", "PATCH", "DELETE"}


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
    return told(request.method, request.url.path, json_in(request))


def json_in(request) -> object:
    """The body of a request; nothing where it is no JSON, which is none to Weaviate, or has not been read."""
    try:
        return json.loads(request.content)
    except (ValueError, RuntimeError):
        return None
