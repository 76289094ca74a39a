"""Watches the client's gRPC calls: of one message, or of a stream of them."""

from types import ModuleType

from .told import told


def watch_grpc(grpc: ModuleType) -> None:
    """Have every channel that is opened from here on tell its calls."""

    class Watcher(grpc.UnaryUnaryClientInterceptor, grpc.StreamStreamClientInterceptor):
        def intercept_unary_unary(self, continuation, details, request):
            done = told("POST", details.method, request)
            call = continuation(details, request)
            if call.code() is grpc.StatusCode.OK:
                done()
            return call

        def intercept_stream_stream(self, continuation, details, requests):
            def passing():
                for request in requests:
                    told("POST", details.method, request)()
                    yield request

            return continuation(details, passing())

    def watched(open_channel):
        return lambda *args, **options: grpc.intercept_channel(open_channel(*args, **options), Watcher())

    grpc.insecure_channel, grpc.secure_channel = watched(grpc.insecure_channel), watched(grpc.secure_channel)


def watch_grpc_aio(aio: ModuleType) -> None:
    """Have every asynchronous channel that is opened from here on tell its calls."""

    def watched(open_channel):
        def opened(*args, **options):
            channel = open_channel(*args, **options)
            channel.unary_unary = telling(channel.unary_unary)
            return channel

        return opened

    aio.insecure_channel, aio.secure_channel = watched(aio.insecure_channel), watched(aio.secure_channel)


def telling(unary_unary):
    """An interceptor would run in a task of its own, where the stack no longer leads to the source."""

    def method(path, *args, **options):
        send = unary_unary(path, *args, **options)

        def call(request, *args, **options):
            told("POST", path, request)()
            return send(request, *args, **options)

        return call

    return method
