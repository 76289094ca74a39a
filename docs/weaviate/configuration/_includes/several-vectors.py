# START TwoVectors
import weaviate
from weaviate.classes.config import Configure, DataType, Property

client = weaviate.connect_to_local()

lectures = client.collections.create(
    "Lecture",
    properties=[
        Property(name="title", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="notes", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=[
        Configure.Vectors.text2vec_model2vec(
            name="title_vector", source_properties=["title"], vectorize_collection_name=False
        ),
        Configure.Vectors.text2vec_model2vec(
            name="notes_vector", source_properties=["notes"], vectorize_collection_name=False
        ),
    ],
)
lectures.data.insert_many([
    {"title": "Bread", "notes": "Flour, water, salt and time."},
    {"title": "Rockets", "notes": "How engines lift a payload into orbit."},
    {"title": "Bridges", "notes": "Steel, stone, and how they carry a load."},
])

stored = next(iter(lectures.iterator(include_vector=True)))
print(sorted((name, len(vector)) for name, vector in stored.vector.items()))
# END TwoVectors

assert len(lectures) == 3
assert [(prop.name, prop.description) for prop in lectures.config.get().properties] == [
    ("title", None),
    ("notes", None),
]

# START OneTarget
from weaviate.classes.query import MetadataQuery, TargetVectors

for target in ["title_vector", "notes_vector"]:
    by_one = lectures.query.near_text(
        "a heavy load", target_vector=target, limit=1, return_metadata=MetadataQuery(distance=True)
    )
    print(target, by_one.objects[0].properties["title"])
    # END OneTarget

    assert len(by_one.objects) == 1

# START Nearer
by_nearer = lectures.query.near_text(
    "baking a loaf",
    target_vector=TargetVectors.minimum(["title_vector", "notes_vector"]),
    return_metadata=MetadataQuery(distance=True),
)

for lecture in by_nearer.objects:
    print(f"{lecture.properties['title']} {lecture.metadata.distance:.3f}")
# END Nearer

assert by_nearer.objects[0].properties["title"] == "Bread"

# START Average
by_both = lectures.query.near_text(
    "baking a loaf",
    target_vector=TargetVectors.average(["title_vector", "notes_vector"]),
    return_metadata=MetadataQuery(distance=True),
)

print([f"{found.metadata.distance:.3f}" for found in by_both.objects])
# END Average

assert by_both.objects[0].properties["title"] == "Bread"

# START Weights
weighted = lectures.query.near_text(
    "baking a loaf",
    target_vector=TargetVectors.manual_weights({"title_vector": 0.8, "notes_vector": 0.2}),
    limit=1,
    return_metadata=MetadataQuery(distance=True),
)

print(f"{weighted.objects[0].metadata.distance:.3f}")
# END Weights

assert len(weighted.objects) == 1
both = lectures.query.near_text("baking a loaf", target_vector="title_vector", return_metadata=["distance"])
notes = lectures.query.near_text("baking a loaf", target_vector="notes_vector", return_metadata=["distance"])
[one, two, mixed] = [
    found.objects[0].metadata.distance or 0 for found in [both, notes, weighted]
]
assert abs(0.8 * one + 0.2 * two - mixed) < 1e-4

# START NoTarget
from weaviate.exceptions import WeaviateQueryError

try:
    lectures.query.near_text("baking a loaf")
except WeaviateQueryError as error:
    print(error.message.split(": ", 1)[1])
# END NoTarget

# START AddVector
lectures.config.add_vector(
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="whole_vector", source_properties=["title", "notes"], vectorize_collection_name=False
    )
)
lectures.data.insert({"title": "Tax", "notes": "Who pays, and when."})

everything = lectures.query.fetch_objects(include_vector=True).objects
print(len(everything), [item.properties["title"] for item in everything if "whole_vector" in item.vector])

client.close()
# END AddVector

with weaviate.connect_to_local() as cleaner:
    [tax] = cleaner.collections.use("Lecture").query.near_text(
        "Who pays, and when. Tax", target_vector="whole_vector", return_metadata=["distance"]
    ).objects
    assert tax.metadata.distance is not None and abs(tax.metadata.distance) < 1e-5
    whole = cleaner.collections.export_config("Lecture").to_dict()["vectorConfig"]["whole_vector"]
    assert whole["vectorizer"]["text2vec-model2vec"]["properties"] == ["title", "notes"]

    cleaner.collections.delete("Lecture")
    assert cleaner.collections.list_all() == {}
