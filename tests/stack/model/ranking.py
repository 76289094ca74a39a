"""How well vectors rank the passages of the retrieval set."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

DEPTH = 10

Encode = Callable[[list[str]], np.ndarray]


@dataclass(frozen=True)
class RetrievalSet:
    """Passages, queries, and the grade (0, 1 or 2) of every passage for every query."""

    passages: list[str]
    queries: list[str]
    plain: np.ndarray
    grades: np.ndarray


def read(folder: Path) -> RetrievalSet:
    """Read passages.jsonl and queries.jsonl."""
    passages = lines(folder / "passages.jsonl")
    queries = lines(folder / "queries.jsonl")
    column = {passage["id"]: index for index, passage in enumerate(passages)}
    grades = np.zeros((len(queries), len(passages)))
    for row, query in enumerate(queries):
        for passage, grade in query["relevant"].items():
            grades[row, column[passage]] = grade
    return RetrievalSet(
        passages=[passage["text"] for passage in passages],
        queries=[query["text"] for query in queries],
        plain=np.array([query["wording"] == "plain" for query in queries]),
        grades=grades,
    )


def lines(path: Path) -> list[dict]:
    """Read a file of one JSON value a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def ndcg(encode: Encode, texts: RetrievalSet) -> np.ndarray:
    """The nDCG@10 of every query, ranked by cosine similarity; equal scores keep the order of the file."""
    scores = unit(encode(texts.queries)) @ unit(encode(texts.passages)).T
    ranked = np.argsort(-scores, axis=1, kind="stable")[:, :DEPTH]
    found = gain(np.take_along_axis(texts.grades, ranked, axis=1))
    best = gain(-np.sort(-texts.grades, axis=1)[:, :DEPTH])
    return found / best


def gain(grades: np.ndarray) -> np.ndarray:
    """The discounted cumulative gain of grades in ranked order."""
    return ((2**grades - 1) / np.log2(np.arange(2, DEPTH + 2))).sum(axis=1)


def unit(vectors: np.ndarray) -> np.ndarray:
    """Vectors of length one; a zero vector stays zero."""
    vectors = vectors.astype(np.float64)
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-32)


def interval(differences: np.ndarray) -> tuple[float, float]:
    """The 95 % bootstrap interval of a mean difference between two models on the same queries."""
    drawn = np.random.default_rng(0).integers(len(differences), size=(10_000, len(differences)))
    low, high = np.quantile(differences[drawn].mean(axis=1), [0.025, 0.975])
    return float(low), float(high)
