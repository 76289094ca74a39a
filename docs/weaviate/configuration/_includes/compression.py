from httpx import get

# START Rotational
import weaviate
from weaviate.classes.config import Configure, DataType, Property, Reconfigure

client = weaviate.connect_to_local()
Quantizer = Configure.VectorIndex.Quantizer

recipes = client.collections.create(
    "Recipe",
    properties=[Property(name="text", data_type=DataType.TEXT, vectorize_property_name=False)],
    vector_config=[
        Configure.Vectors.text2vec_model2vec(
            name="whole", vectorize_collection_name=False, quantizer=Quantizer.none()
        ),
        Configure.Vectors.text2vec_model2vec(
            name="bytes", vectorize_collection_name=False, quantizer=Quantizer.rq(bits=8)
        ),
        Configure.Vectors.text2vec_model2vec(
            name="bits", vectorize_collection_name=False, quantizer=Quantizer.bq()
        ),
    ],
)


def settings(name: str) -> dict:
    exported = client.collections.export_config("Recipe").to_dict()
    return exported["vectorConfig"][name]["vectorIndexConfig"]


print(settings("bytes")["rq"]["bits"], settings("bytes")["rq"]["rescoreLimit"])
# END Rotational

assert "rq" not in settings("whole")
schema = get("http://localhost:8080/v1/schema/Recipe").json()
assert schema["vectorConfig"]["whole"]["vectorIndexConfig"]["skipDefaultQuantization"]
assert settings("bits")["bq"]["enabled"]
assert [settings(name)["distanceMetric"] for name in ["whole", "bytes", "bits"]] == ["cosine"] * 3
assert [(prop.name, prop.description) for prop in recipes.config.get().properties] == [("text", None)]

# START Compare
ways = ["baked", "boiled", "fried", "raw", "smoked"]
things = ["apples", "bread", "carrots", "eggs", "fish", "onions", "peppers", "rice"]
recipes.data.insert_many([{"text": f"{way} {thing}"} for way in ways for thing in things])


def nearest(target: str) -> list[str]:
    found = recipes.query.near_text("salmon from the grill", target_vector=target, limit=5)
    return sorted(str(recipe.properties["text"]) for recipe in found.objects)


print(nearest("whole"))
print(nearest("bytes") == nearest("whole"))
print(nearest("bits") == nearest("whole"))
# END Compare

assert len(recipes) == 40
for target in ["whole", "bytes", "bits"]:
    same = recipes.query.near_text("baked apples", target_vector=target, return_metadata=["distance"]).objects[0]
    assert same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5

# START Later
recipes.config.update(
    vector_config=Reconfigure.Vectors.update(
        name="whole",
        vector_index_config=Reconfigure.VectorIndex.hnsw(
            quantizer=Reconfigure.VectorIndex.Quantizer.rq()
        ),
    )
)

print(settings("whole")["rq"]["enabled"])
# END Later

assert settings("whole")["rq"]["bits"] == 8

# START FlatBits
client.collections.create(
    "Receipt",
    vector_config=Configure.Vectors.text2vec_model2vec(
        vectorize_collection_name=False,
        vector_index_config=Configure.VectorIndex.flat(quantizer=Quantizer.bq(rescore_limit=100)),
    ),
)

receipt = client.collections.export_config("Receipt").to_dict()["vectorConfig"]["default"]
print(receipt["vectorIndexType"], receipt["vectorIndexConfig"]["bq"]["rescoreLimit"])

client.close()
# END FlatBits

assert receipt["vectorIndexConfig"]["distanceMetric"] == "cosine"

with weaviate.connect_to_local() as cleaner:
    receipts = cleaner.collections.use("Receipt")
    receipts.data.insert({"text": "Two loaves of bread"})
    [paid] = receipts.query.near_text("Two loaves of bread", return_metadata=["distance"]).objects
    assert paid.metadata.distance is not None and abs(paid.metadata.distance) < 1e-5

    for name in ["Recipe", "Receipt"]:
        cleaner.collections.delete(name)
    assert cleaner.collections.list_all() == {}
