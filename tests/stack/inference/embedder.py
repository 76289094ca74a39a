"""The model behind the service: one table of token vectors, a cache and a thread pool."""

import asyncio
import json
from collections.abc import Hashable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

from cachetools import TTLCache, cached
from model2vec import StaticModel

CACHED_TEXTS = 1024
CACHED_SECONDS = 600


class Embedder:
    """A Model2Vec model that answers many requests at once."""

    def __init__(self, folder: Path):
        # A folder that is missing would be taken for the name of a model to download.
        if not folder.is_dir():
            raise FileNotFoundError(
                f"There is no model folder at {folder}. Set MODEL_DIR to the folder that holds model.safetensors."
            )
        self.config: dict = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        model = StaticModel.from_pretrained(folder)
        self._pool = ThreadPoolExecutor()

        @cached(TTLCache(CACHED_TEXTS, CACHED_SECONDS), lock=Lock())
        def encode(text: str, _config: Hashable) -> list[float]:
            return model.encode([text], use_multiprocessing=False)[0].tolist()

        self._encode = encode

    async def vector(self, text: str, config: Hashable) -> list[float]:
        """Encode a text as the image does: one text a call, cut at the model's default length."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._encode, text, config)
