"""Streaming imports say at once that a browser cannot hold their stream."""

from weaviate.collections.batch.client import _BatchClientWrapper, _BatchClientWrapperAsync
from weaviate.collections.batch.collection import _BatchCollectionWrapper, _BatchCollectionWrapperAsync
from weaviate.collections.data.async_ import _DataCollectionAsync
from weaviate.collections.data.sync import _DataCollection
from weaviate.exceptions import WeaviateBatchStreamError

from grpc.exchange import STREAMS


def refuse_streams() -> None:
    """Without this, a batch would go on trying to open its stream."""
    for kind in (_BatchClientWrapper, _BatchClientWrapperAsync, _BatchCollectionWrapper, _BatchCollectionWrapperAsync):
        kind.stream = kind.experimental = refuse
    _DataCollection.ingest = _DataCollectionAsync.ingest = refuse


def refuse(*_: object, **__: object) -> None:
    """Say what to use instead."""
    raise WeaviateBatchStreamError(STREAMS)
