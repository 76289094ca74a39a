# START Flat
import weaviate
from weaviate.classes.config import Configure, DataType, Property, Reconfigure, VectorDistances

client = weaviate.connect_to_local()

quotes = client.collections.create(
    "Quote",
    properties=[Property(name="text", data_type=DataType.TEXT, vectorize_property_name=False)],
    vector_config=[
        Configure.Vectors.text2vec_model2vec(
            name="graph",
            vectorize_collection_name=False,
            vector_index_config=Configure.VectorIndex.hnsw(),
        ),
        Configure.Vectors.text2vec_model2vec(
            name="list",
            vectorize_collection_name=False,
            vector_index_config=Configure.VectorIndex.flat(),
        ),
        Configure.Vectors.text2vec_model2vec(
            name="dot",
            vectorize_collection_name=False,
            vector_index_config=Configure.VectorIndex.hnsw(distance_metric=VectorDistances.DOT),
        ),
    ],
)
quotes.data.insert_many([
    {"text": "To be, or not to be"},
    {"text": "All that glitters is not gold"},
    {"text": "Now is the winter of our discontent"},
])

by_name = client.collections.export_config("Quote").to_dict()["vectorConfig"]
print([by_name[name]["vectorIndexType"] for name in ["graph", "list", "dot"]])
# END Flat

assert len(quotes) == 3
assert [by_name[name]["vectorIndexConfig"]["distanceMetric"] for name in by_name] == ["dot", "cosine", "cosine"]
for quote in quotes.iterator(include_vector=True):
    assert {name: len(vector) for name, vector in quote.vector.items()} == {"graph": 256, "list": 256, "dot": 256}
assert [(prop.name, prop.description) for prop in quotes.config.get().properties] == [("text", None)]

# START SameAnswer
def distances(target: str) -> list[str]:
    found = quotes.query.near_text("gold", target_vector=target, return_metadata=["distance"])
    return [f"{quote.metadata.distance:.3f}" for quote in found.objects]


print(distances("graph"))
print(distances("list"))
# END SameAnswer

assert distances("graph") == distances("list")
for target in ["graph", "list", "dot"]:
    [gold, *_] = quotes.query.near_text("gold", target_vector=target).objects
    assert gold.properties["text"] == "All that glitters is not gold"

# START DotProduct
print(distances("dot"))
# END DotProduct

for cosine, dot in zip(distances("graph"), distances("dot")):
    assert abs(float(cosine) - 1 - float(dot)) < 0.0015

# START Defaults
graph = by_name["graph"]["vectorIndexConfig"]
print(graph["distanceMetric"], graph["maxConnections"], graph["efConstruction"], graph["ef"])
# END Defaults

# START ChangeEf
quotes.config.update(
    vector_config=Reconfigure.Vectors.update(
        name="graph", vector_index_config=Reconfigure.VectorIndex.hnsw(ef=200)
    )
)

changed = client.collections.export_config("Quote").to_dict()["vectorConfig"]["graph"]
print(changed["vectorIndexConfig"]["ef"])

client.close()
# END ChangeEf

before = {name: value for name, value in graph.items() if name != "ef"}
assert changed["vectorIndexConfig"] == {**before, "ef": 200}

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Quote")
    assert cleaner.collections.list_all() == {}
