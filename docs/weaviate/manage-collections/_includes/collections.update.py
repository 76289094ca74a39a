import weaviate
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.data import DataObject
from weaviate.exceptions import WeaviateInvalidInputError
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

# START AddProperty
books.config.add_property(Property(name="genre", data_type=DataType.TEXT))

print(sorted(prop.name for prop in books.config.get().properties))
# END AddProperty

assert books.query.fetch_objects().objects[0].properties["genre"] is None

try:
    # START AddAgain
    books.config.add_property(Property(name="genre", data_type=DataType.TEXT))
    # END AddAgain
except WeaviateInvalidInputError as error:
    assert "already exists" in str(error)

# START Describe
books.config.update(
    description="What we lend.",
    property_descriptions={"pages": "How long it is."},
)

described = books.config.get()
print(described.description)
print([prop.description for prop in described.properties if prop.name == "pages"])
# END Describe

assert len(described.properties) == 4

# START IndexSetting
from weaviate.classes.config import Reconfigure

books.config.update(
    vector_config=Reconfigure.Vectors.update(
        name="about_vector",
        vector_index_config=Reconfigure.VectorIndex.hnsw(ef=128),
    )
)

vectors = client.collections.export_config("Book").to_dict()["vectorConfig"]
print(vectors["about_vector"]["vectorIndexConfig"]["ef"])
# END IndexSetting

assert vectors["about_vector"]["vectorIndexType"] == "hnsw"

# START AddVector
books.config.add_vector(
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="title_vector",
        source_properties=["title"],
        vectorize_collection_name=False,
    )
)

print(sorted(client.collections.export_config("Book").to_dict()["vectorConfig"]))
# END AddVector

assert len(books) == 5

# START OldAndNew
new_id = books.data.insert({"title": "Moby Dick", "about": "A captain hunts a whale."})
new = books.query.fetch_object_by_id(new_id, include_vector=True)
old = books.query.fetch_object_by_id(generate_uuid5("Dune"), include_vector=True)

print(sorted(old.vector), sorted(new.vector))

client.close()
# END OldAndNew

with weaviate.connect_to_local() as checker:
    titles = checker.collections.use("Book").query.near_text("a book", target_vector="title_vector")
    assert [book.properties["title"] for book in titles.objects] == ["Moby Dick"]
    [moby] = checker.collections.use("Book").query.near_text(
        "Moby Dick", target_vector="title_vector", return_metadata=["distance"]
    ).objects
    assert moby.metadata.distance is not None and abs(moby.metadata.distance) < 1e-5
    assert moby.properties["about"] == "A captain hunts a whale."

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Book")
