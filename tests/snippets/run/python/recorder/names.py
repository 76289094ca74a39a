"""The collections that the body of a request names."""

from collections.abc import Iterable, Iterator


def names_in(body: object) -> list[str]:
    """The collections that the body of a REST request or a gRPC message names, each once."""
    items = [body, member(body, "match"), *objects_in(body)]
    return list(dict.fromkeys(name for item in items for name in named_by(item) if isinstance(name, str) and name))


def objects_in(body: object) -> list:
    """The objects, or references, that a body carries."""
    if isinstance(body, list):
        return body
    objects = member(body, "objects") or member(member(body, "data"), "objects")
    if isinstance(objects, dict):
        return []
    # A list in JSON and in most messages; in a message of a stream, a message that holds the list.
    return list(member(objects, "values") or (objects if isinstance(objects, Iterable) else []))


def named_by(item: object) -> Iterator[object]:
    """What one object may call its collection by."""
    yield member(item, "class")
    yield member(item, "collection")
    beacon = member(item, "from")
    # A reference starts at `weaviate://localhost/Collection/id/property`.
    yield from beacon.split("/")[3:4] if isinstance(beacon, str) else []


def member(item: object, name: str) -> object:
    """A key of JSON, or a field of a message."""
    return item.get(name) if isinstance(item, dict) else getattr(item, name, None)
