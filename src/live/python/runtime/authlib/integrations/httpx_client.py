"""The clients that sign in by OpenID Connect, which has no way out of this page."""

WHY = (
    "Signing in by OpenID Connect reaches another server than Weaviate, which a block on this page cannot do. "
    "Give the page an API key instead, or run the program on your computer."
)


class OAuth2Client:
    """Says why it cannot sign in."""

    def __init__(self, *_: object, **__: object):
        raise NotImplementedError(WHY)


class AsyncOAuth2Client:
    """Says why it cannot sign in."""

    def __init__(self, *_: object, **__: object):
        raise NotImplementedError(WHY)
