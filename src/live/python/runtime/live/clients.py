"""A client that an earlier block has closed connects again when a later block uses it."""

from weaviate.connect import v4

from recorder import frames

from .host import wait


def reopen_closed_clients() -> None:
    """Watch every connection. Within the block that closes it, a client stays closed, as anywhere."""
    for kind in (v4.ConnectionSync, v4.ConnectionAsync):
        watch_close(kind)
    send, stub = v4._ConnectionBase._send, v4._ConnectionBase.grpc_stub.fget

    def send_again(self, *args, **options):
        reopen(self)
        return send(self, *args, **options)

    def stub_again(self):
        reopen(self)
        return stub(self)

    v4._ConnectionBase._send, v4._ConnectionBase.grpc_stub = send_again, property(stub_again)


def watch_close(kind: type) -> None:
    """Have connections of this kind know which block closed them."""
    close = kind.close

    def close_in_block(self, colour):
        if self.is_connected():
            self.closed_in = frames.SOURCE
        return close(self, colour)

    kind.close = close_in_block


def reopen(connection: v4._ConnectionBase) -> None:
    """Connect a client again that an earlier block closed."""
    if getattr(connection, "closed_in", frames.SOURCE) != frames.SOURCE:
        del connection.closed_in
        connected = connection.connect()
        if connected is not None:
            wait(connected)
