"""The one override of weaviate-client 4.24 and newer.

Under Emscripten it refuses its synchronous client and asks for a package with a `grpc` of its own. Here the module
`grpc` and the transports of httpx work for both clients, so the client is told that this is an ordinary platform.
"""

import sys
from types import ModuleType

from weaviate.connect import helpers, v4


class OrdinaryPlatform(ModuleType):
    """The module `sys`, with another name for the platform."""

    platform = "linux"

    def __getattr__(self, name: str) -> object:
        return getattr(sys, name)


def pass_platform_check() -> None:
    """Let the client connect as it does where there are sockets; older ones do not look."""
    for module in (v4, helpers):
        if getattr(module, "sys", None) is sys:
            module.sys = OrdinaryPlatform("sys")
