import weaviate
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.data import DataObject
from weaviate.exceptions import WeaviateQueryError
from weaviate.util import generate_uuid5

client = weaviate.connect_to_local()
books = client.collections.create(
    "Book",
    properties=[
        Property(name="title", data_type=DataType.TEXT),
        Property(name="about", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="pages", data_type=DataType.INT),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="about_vector",
        source_properties=["about"],
        vectorize_collection_name=False,
    ),
)

library = [
    {"title": "Dune", "about": "Noble families fight over a desert planet.", "pages": 412},
    {"title": "Emma", "about": "A young woman arranges marriages.", "pages": 474},
    {"title": "Dracula", "about": "A count drinks the blood of his guests.", "pages": 418},
    {"title": "The Hobbit", "about": "A dragon sleeps on stolen gold.", "pages": 310},
    {"title": "Walden", "about": "Two years alone in a cabin in the woods.", "pages": 352},
]
books.data.insert_many([DataObject(properties=book, uuid=generate_uuid5(book["title"])) for book in library])

assert [(prop.name, prop.data_type.value) for prop in books.config.get().properties] == [
    ("title", "text"),
    ("about", "text"),
    ("pages", "int"),
]
dragon = books.query.near_text("A dragon sleeps on stolen gold.", return_metadata=["distance"]).objects[0]
assert str(dragon.uuid) == generate_uuid5("The Hobbit")
assert dragon.metadata.distance is not None and abs(dragon.metadata.distance) < 1e-5

# START Names
print(sorted(client.collections.list_all()))
# END Names

assert list(client.collections.list_all()) == ["Book"]

# START Exists
print(client.collections.exists("Book"), client.collections.exists("Film"))
# END Exists

assert list(client.collections.list_all()) == [books.name]

# START Vectors
vectors = client.collections.export_config("Book").to_dict()["vectorConfig"]

for name, vector in vectors.items():
    for module, settings in vector["vectorizer"].items():
        print(name, module, settings["properties"])
# END Vectors

assert vectors["about_vector"]["vectorIndexType"] == "hnsw"

# START Properties
types = {prop.name: prop.data_type.value for prop in books.config.get().properties}

print(types)
# END Properties

assert types["pages"] == "int"

# START Index
index = vectors["about_vector"]

print(index["vectorIndexType"], index["vectorIndexConfig"]["distanceMetric"])
# END Index

assert index["vectorIndexConfig"]["ef"] == -1

# START Count
from weaviate.classes.query import Filter

long_ones = books.aggregate.over_all(filters=Filter.by_property("pages").greater_than(400))

print(len(books), long_ones.total_count)
# END Count

assert len(library) == 5

try:
    # START NotThere
    films = client.collections.use("Film")
    films.query.fetch_objects()
    # END NotThere
except WeaviateQueryError as error:
    assert "could not find class Film in schema" in str(error)

# START Shards
shards = books.config.get_shards()

print([shard.status for shard in shards])

client.close()
# END Shards

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Book")
