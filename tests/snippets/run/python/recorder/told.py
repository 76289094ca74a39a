"""A request that may change a collection, told once Weaviate has done it."""

from collections.abc import Callable

from .events import emit
from .frames import waiting_frames
from .names import names_in


def told(method: str, path: str, body: object) -> Callable[[], None]:
    """Read the stack as the request leaves, for the answer may come elsewhere; what is returned tells that it came."""
    names, frames = names_in(body), waiting_frames()
    return lambda: emit("request", frames=frames, method=method, path=path, names=names)
