"""What the page does for Python: requests to the chosen Weaviate, prints, and turns for threads."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit

from pyodide.ffi import create_proxy, run_sync, to_js

Result = TypeVar("Result")

LOCAL = {"localhost", "127.0.0.1", "::1", "0.0.0.0"}


@dataclass
class Reply:
    """What Weaviate answered; names of headers are in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


class Unreachable(Exception):
    """A request that did not arrive, with a sentence for the reader."""


class Timeout(Exception):
    """A request whose answer took too long."""


class Host:
    """The page's side, once it is there."""

    page: Any = None


def attach(page: Any) -> None:
    """Take the page's side; nothing can be asked before."""
    Host.page = page


async def ask(
    method: str, path: str, headers: dict[str, str], body: bytes | None, target: str, timeout: float | None = None
) -> Reply:
    """Have the page make one request. Whatever local address the code names, it is the Weaviate chosen on the page."""
    host = urlsplit(f"//{target}").hostname
    if host not in LOCAL or not path.startswith("/v1/"):
        raise Unreachable(
            f"A block on this page reaches the Weaviate that the page is set to, and not {target}{path}. "
            "Connect with `weaviate.connect_to_local()`, and choose the address on the page."
        )
    content = None if body is None else to_js(body)
    try:
        reply = await asyncio.wait_for(Host.page.request(method, path, json.dumps(headers), content), timeout)
    except TimeoutError:
        raise Timeout from None
    if reply.refusal:
        raise Unreachable(reply.refusal)
    return Reply(reply.status, json.loads(reply.headers), reply.body.to_bytes())


def wait(sent: Awaitable[Result]) -> Result:
    """Wait in synchronous code; the rest of the page goes on meanwhile."""
    result, error = run_sync(settled(sent))
    if error is not None:
        raise error
    return result


async def settled(sent: Awaitable[Result]) -> tuple[Result | None, BaseException | None]:
    """What came of it: Pyodide prints an error that leaves `run_sync`, though it is caught there."""
    try:
        return await sent, None
    except BaseException as error:
        return None, error


def tell(print: dict[str, Any]) -> None:
    """Show one print below the block; before there is a page, whoever builds the engine sees it."""
    if Host.page is None:
        sys.__stderr__.write(print["text"])
    else:
        Host.page.print(json.dumps(print))


def begin(work: Callable[[], None]) -> None:
    """Have the work done on a stack of its own, which may wait while others go on."""
    Host.page.begin(create_proxy(work))
