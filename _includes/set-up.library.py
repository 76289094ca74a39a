# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

# START Library
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.data import DataObject
from weaviate.util import generate_uuid5

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
result = books.data.insert_many(
    [DataObject(properties=book, uuid=generate_uuid5(book["title"])) for book in library]
)

print(f"Books: {len(result.uuids)}, failed: {len(result.errors)}")
# END Library

assert len(books) == 5 and books.name == "Book"
assert [(prop.name, prop.data_type.value) for prop in books.config.get().properties] == [
    ("title", "text"),
    ("about", "text"),
    ("pages", "int"),
]
for stored in books.iterator(include_vector=True):
    assert str(stored.uuid) == generate_uuid5(stored.properties["title"])
    assert {name: len(vector) for name, vector in stored.vector.items()} == {"about_vector": 256}
    same = books.query.near_text(str(stored.properties["about"]), return_metadata=["distance"]).objects[0]
    assert same.uuid == stored.uuid
    assert same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5

client.collections.delete("Book")
client.close()
