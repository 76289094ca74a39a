"""The transports of httpx: the page makes their requests."""

import httpx

from .host import Reply, Timeout, Unreachable, ask, wait

# What a browser sets by itself, and what tells of a connection that is not ours.
UNSENT = {"accept-encoding", "connection", "content-length", "host", "user-agent"}
# The page hands over bodies as they were before they were packed.
PACKING = {"content-encoding", "content-length", "transfer-encoding"}


class PageTransport(httpx.BaseTransport):
    """Sends for `httpx.Client`."""

    def __init__(self, *_: object, **__: object):
        """Certificates, proxies and connections are the browser's business."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Wait for the answer to one request."""
        request.read()
        return wait(send(request))


class AsyncPageTransport(httpx.AsyncBaseTransport):
    """Sends for `httpx.AsyncClient`."""

    def __init__(self, *_: object, **__: object):
        """Certificates, proxies and connections are the browser's business."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to one request."""
        await request.aread()
        return await send(request)


async def send(request: httpx.Request) -> httpx.Response:
    """Send a request whose content has been read."""
    headers = {name: value for name, value in request.headers.items() if name not in UNSENT}
    timeout = request.extensions.get("timeout", {}).get("read")
    path, target = request.url.raw_path.decode(), request.url.netloc.decode()
    try:
        reply = await ask(request.method, path, headers, request.content or None, target, timeout)
    except Timeout:
        raise httpx.ReadTimeout(f"No answer within {timeout} s.", request=request) from None
    except Unreachable as error:
        raise httpx.ConnectError(str(error), request=request) from None
    return response(reply, request)


def response(reply: Reply, request: httpx.Request) -> httpx.Response:
    """The reply as httpx gives it."""
    headers = {name: value for name, value in reply.headers.items() if name not in PACKING}
    return httpx.Response(reply.status, headers=headers, stream=httpx.ByteStream(reply.body), request=request)


def use_page_transports() -> None:
    """Give every client of httpx these transports; to be done before another module takes the names."""
    for module in (httpx, httpx._client, httpx._transports.default):
        module.HTTPTransport, module.AsyncHTTPTransport = PageTransport, AsyncPageTransport
