"""The errors of calls, as grpcio words them."""

from .status import StatusCode

Metadata = tuple[tuple[str, str], ...]


class RpcError(Exception):
    """A call that did not end well."""


class Call:
    """What is known of a call."""

    def __init__(self, code: StatusCode, details: str, metadata: Metadata = ()):
        self._code, self._details, self._metadata = code, details, metadata

    def code(self) -> StatusCode:
        """How the call ended."""
        return self._code

    def details(self) -> str:
        """The server's words."""
        return self._details

    def initial_metadata(self) -> Metadata:
        """Kept with the trailing metadata, as a browser hands over both at once."""
        return self._metadata

    def trailing_metadata(self) -> Metadata:
        """What the server sent beside its answer."""
        return self._metadata

    def debug_error_string(self) -> str:
        """The same once more, where grpcio has notes of its own."""
        return f"{self._code.name}: {self._details}"

    def _words(self, name: str) -> str:
        lines = (
            f"<{name} of RPC that terminated with:",
            f"\tstatus = {self._code}",
            f'\tdetails = "{self._details}"',
            f'\tdebug_error_string = "{self.debug_error_string()}"',
            ">",
        )
        return "\n".join(lines)


class InactiveRpcError(RpcError, Call):
    """A call of a synchronous channel that did not end well."""

    def __init__(self, code: StatusCode, details: str, metadata: Metadata = ()):
        Call.__init__(self, code, details, metadata)
        RpcError.__init__(self, code, details)

    def __str__(self) -> str:
        return self._words("_InactiveRpcError")

    __repr__ = __str__


class AioRpcError(RpcError, Call):
    """A call of an asynchronous channel that did not end well."""

    def __init__(self, code: StatusCode, details: str, metadata: Metadata = ()):
        Call.__init__(self, code, details, metadata)
        RpcError.__init__(self, code, details)

    def __str__(self) -> str:
        return self._words("AioRpcError")

    __repr__ = __str__
