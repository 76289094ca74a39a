"""What code made from protocol files asks of grpcio."""

from packaging.version import Version


def first_version_is_lower(first: str, second: str) -> bool:
    """Whether the first version is the older one."""
    return Version(first) < Version(second)
