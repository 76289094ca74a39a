from weaviate.exceptions import WeaviateQueryError

# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

assert client.collections.list_all() == {}

# START OneVector
from weaviate.classes.config import Configure, DataType, Property, VectorDistances

recipes = client.collections.create(
    "Recipe",
    properties=[
        Property(name="name", data_type=DataType.TEXT),
        Property(name="steps", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="author", data_type=DataType.TEXT),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="steps_vector",
        source_properties=["steps"],
        vectorize_collection_name=False,
    ),
)

recipe_id = recipes.data.insert({"name": "Toast", "steps": "Brown the bread.", "author": "Ada"})
recipe = recipes.query.fetch_object_by_id(recipe_id, include_vector=True)
print({name: len(vector) for name, vector in recipe.vector.items()})
# END OneVector

[toast] = recipes.query.near_text("Brown the bread.", return_metadata=["distance"]).objects
assert toast.metadata.distance is not None and abs(toast.metadata.distance) < 1e-5
assert toast.properties == {"name": "Toast", "steps": "Brown the bread.", "author": "Ada"}
assert {prop.name: prop.description for prop in recipes.config.get().properties} == {
    "name": None,
    "steps": None,
    "author": None,
}

# START Names
named = client.collections.create(
    "NamedRecipe",
    properties=[Property(name="steps", data_type=DataType.TEXT)],
    vector_config=Configure.Vectors.text2vec_model2vec(
        source_properties=["steps"],
        vectorize_collection_name=True,
    ),
)
named.data.insert({"steps": "Brown the bread."})

[whole] = named.query.near_text("Named Recipe Brown the bread.", return_metadata=["distance"]).objects
print(round(whole.metadata.distance or 0, 4) == 0)
# END Names

[part] = named.query.near_text("Brown the bread.", return_metadata=["distance"]).objects
assert whole.metadata.distance is not None and abs(whole.metadata.distance) < 1e-5
assert part.metadata.distance is not None and part.metadata.distance > 0.05
assert [(prop.name, prop.description) for prop in named.config.get().properties] == [("steps", None)]
settings = client.collections.export_config("NamedRecipe").to_dict()["vectorConfig"]["default"]["vectorizer"]
assert settings["text2vec-model2vec"]["properties"] == ["steps"]

# START TwoVectors
papers = client.collections.create(
    "Paper",
    properties=[
        Property(name="title", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="abstract", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=[
        Configure.Vectors.text2vec_model2vec(
            name="title_vector", source_properties=["title"], vectorize_collection_name=False
        ),
        Configure.Vectors.text2vec_model2vec(
            name="abstract_vector", source_properties=["abstract"], vectorize_collection_name=False
        ),
    ],
)
papers.data.insert_many(
    [
        {"title": "On whales", "abstract": "We count stars in distant galaxies."},
        {"title": "On galaxies", "abstract": "We follow whales through the ocean."},
    ]
)

for target in ["title_vector", "abstract_vector"]:
    [hit] = papers.query.near_text("sea animals", target_vector=target, limit=1).objects
    print(target, hit.properties["title"])
# END TwoVectors

for target in ["title_vector", "abstract_vector"]:
    near = papers.query.near_text("sea animals", target_vector=target, return_metadata=["distance"]).objects
    [first, second] = [paper.metadata.distance or 0 for paper in near]
    assert second - first > 0.05
assert [(prop.name, prop.description) for prop in papers.config.get().properties] == [
    ("title", None),
    ("abstract", None),
]
for target, text in [("title_vector", "On whales"), ("abstract_vector", "We follow whales through the ocean.")]:
    same = papers.query.near_text(text, target_vector=target, return_metadata=["distance"]).objects[0]
    assert same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5

try:
    # START NoTarget
    papers.query.near_text("sea animals")
    # END NoTarget
except WeaviateQueryError as error:
    assert "no target vectors were provided" in str(error)

# START Index
exact = client.collections.create(
    "ExactRecipe",
    properties=[Property(name="steps", data_type=DataType.TEXT, vectorize_property_name=False)],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="steps_vector",
        source_properties=["steps"],
        vectorize_collection_name=False,
        vector_index_config=Configure.VectorIndex.flat(distance_metric=VectorDistances.DOT),
    ),
)

index = client.collections.export_config("ExactRecipe").to_dict()["vectorConfig"]["steps_vector"]
print(index["vectorIndexType"], index["vectorIndexConfig"]["distanceMetric"])

client.close()
# END Index

with weaviate.connect_to_local() as cleaner:
    assert sorted(cleaner.collections.list_all()) == ["ExactRecipe", "NamedRecipe", "Paper", "Recipe"]
    exact = cleaner.collections.use("ExactRecipe")
    assert [prop.name for prop in exact.config.get().properties] == ["steps"]
    assert index["vectorizer"]["text2vec-model2vec"]["properties"] == ["steps"]
    exact.data.insert({"steps": "Brown the bread."})
    [brown] = exact.query.near_text("Brown the bread.", return_metadata=["distance"]).objects
    assert brown.metadata.distance is not None and abs(brown.metadata.distance + 1) < 1e-5
    cleaner.collections.delete_all()
