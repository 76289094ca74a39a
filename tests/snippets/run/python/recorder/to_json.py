"""A value as JSON, so that it can be compared with what the other language printed."""

import math
from collections.abc import Mapping
from datetime import datetime, timezone
from enum import Enum


def to_json(value: object, parents: tuple[int, ...] = ()) -> object:
    """Turn a printed value into what `JSON.stringify` would make of its counterpart in TypeScript."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(value)]
    if isinstance(value, Enum):
        return to_json(value.value, parents)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if id(value) in parents:
        return "[Circular]"
    inside = (*parents, id(value))
    if isinstance(value, Mapping):
        return {str(key): to_json(item, inside) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [to_json(item, inside) for item in value]
    # Arrays, and numbers that came out of one.
    return to_json(value.tolist(), inside) if hasattr(value, "tolist") else str(value)
