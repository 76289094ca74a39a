"""Prints the names that the Python client declares, and what its objects have, as JSON."""

import ast
import json
from pathlib import Path

import weaviate
from weaviate.collections.batch.client import BatchClient
from weaviate.collections.batch.collection import BatchCollection
from weaviate.connect import ConnectionParams

names = set()
for file in Path(weaviate.__file__).parent.rglob("*.py*"):
    if file.suffix not in (".py", ".pyi"):
        continue
    names.update(file.relative_to(Path(weaviate.__file__).parent).with_suffix("").parts)
    for node in ast.walk(ast.parse(file.read_text())):
        for field in ("name", "id", "attr", "arg", "asname"):
            name = getattr(node, field, None)
            if isinstance(name, str):
                names.update(name.split("."))

params = ConnectionParams.from_url("http://localhost:8080", 50051)
client = weaviate.WeaviateClient(params, skip_init_checks=True)
members = {}
for name, has in (("client", client), ("collection", client.collections.use("Sample"))):
    members[name] = [each for each in dir(has) if not each.startswith("_")]
    for inner in members[name]:
        value = getattr(has, inner)
        if type(value).__module__.startswith("weaviate") and not callable(value):
            known = [each for each in dir(value) if not each.startswith("_")]
            members[inner] = sorted({*members.get(inner, []), *known})
# What `with collection.batch.fixed_size() as batch` gives is called as the part that makes it.
members["batch"] += [each for made in (BatchClient, BatchCollection) for each in dir(made) if not each.startswith("_")]
print(json.dumps({"names": sorted(names), "members": members}))
