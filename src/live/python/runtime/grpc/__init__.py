"""What weaviate-client uses of grpcio, over gRPC-web: the page makes the requests, as a browser has no other way."""

from . import aio
from .channel import Channel, ChannelCredentials, insecure_channel, secure_channel, ssl_channel_credentials
from .errors import Call, RpcError
from .status import StatusCode

__version__ = "1.78.2"

__all__ = [
    "Call",
    "Channel",
    "ChannelCredentials",
    "RpcError",
    "StatusCode",
    "aio",
    "insecure_channel",
    "secure_channel",
    "ssl_channel_credentials",
]
