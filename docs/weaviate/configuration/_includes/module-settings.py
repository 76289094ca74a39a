# START Properties
import weaviate
from weaviate.classes.config import Configure, DataType, Property

client = weaviate.connect_to_local()

dishes = client.collections.create(
    "Dish",
    properties=[
        Property(name="name", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="recipe", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="author", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        source_properties=["name", "recipe"],
        vectorize_collection_name=False,
    ),
)

dishes.data.insert({"name": "Borscht", "recipe": "Simmer beetroot", "author": "Olga"})
[dish] = dishes.query.near_text("Borscht Simmer beetroot", return_metadata=["distance"]).objects
print(f"{dish.metadata.distance:.3f}")
# END Properties

assert dish.metadata.distance is not None and dish.metadata.distance < 1e-5
assert dish.properties == {"name": "Borscht", "recipe": "Simmer beetroot", "author": "Olga"}
assert {prop.name: prop.description for prop in dishes.config.get().properties} == {
    "name": None,
    "recipe": None,
    "author": None,
}

# START ReadBack
config = client.collections.export_config("Dish").to_dict()["vectorConfig"]["default"]
print(config["vectorizer"]["text2vec-model2vec"]["properties"])
print(config["vectorIndexType"])
# END ReadBack

assert config["vectorizer"]["text2vec-model2vec"]["vectorizeClassName"] is False

# START CollectionName
soups = client.collections.create(
    "ColdSoup",
    properties=[Property(name="name", data_type=DataType.TEXT, vectorize_property_name=False)],
    vector_config=Configure.Vectors.text2vec_model2vec(vectorize_collection_name=True),
)

soups.data.insert({"name": "Gazpacho"})
[soup] = soups.query.near_text("Cold Soup Gazpacho", return_metadata=["distance"]).objects
print(f"{soup.metadata.distance:.3f}")
# END CollectionName

assert soup.metadata.distance is not None and soup.metadata.distance < 1e-5
assert [(prop.name, prop.description) for prop in soups.config.get().properties] == [("name", None)]

# START OtherService
from weaviate.exceptions import UnexpectedStatusCodeError

sauces = client.collections.create(
    "Sauce",
    vector_config=Configure.Vectors.text2vec_model2vec(
        inference_url="http://127.0.0.1:9",
        vectorize_collection_name=False,
    ),
)

try:
    sauces.data.insert({"name": "Pesto"})
except UnexpectedStatusCodeError as error:
    print("http://127.0.0.1:9/vectors" in error.message)
# END OtherService

assert len(sauces) == 0
vectorizer = client.collections.export_config("Sauce").to_dict()["vectorConfig"]["default"]["vectorizer"]
assert vectorizer["text2vec-model2vec"]["vectorizeClassName"] is False

# START Unchangeable
dishes.config.update(description="What we cook")

changed = client.collections.export_config("Dish").to_dict()
print(changed["description"])
print(changed["vectorConfig"]["default"] == config)

client.close()
# END Unchangeable

assert changed["description"] == "What we cook" and changed["vectorConfig"]["default"] == config

with weaviate.connect_to_local() as cleaner:
    for name in ["Dish", "ColdSoup", "Sauce"]:
        cleaner.collections.delete(name)
    assert cleaner.collections.list_all() == {}
