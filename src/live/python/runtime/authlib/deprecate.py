"""A warning that weaviate-client silences."""


class AuthlibDeprecationWarning(DeprecationWarning):
    """Never given here."""
