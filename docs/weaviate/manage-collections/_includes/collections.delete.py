import weaviate
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.data import DataObject
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
stored = books.config.get().to_dict()["vectorConfig"]
assert [(name, one["vectorIndexConfig"]["distanceMetric"]) for name, one in stored.items()] == [("about_vector", "cosine")]
dragon = books.query.near_text("A dragon sleeps on stolen gold.", return_metadata=["distance"]).objects[0]
assert str(dragon.uuid) == generate_uuid5("The Hobbit")
assert dragon.metadata.distance is not None and abs(dragon.metadata.distance) < 1e-5

# START Alias
client.alias.create(alias_name="Lending", target_collection="Book")

print(len(client.collections.use("Lending")))
# END Alias

assert list(client.collections.list_all()) == ["Book"]

# START Empty
definition = client.collections.export_config("Book").to_dict()
client.collections.delete("Book")
client.collections.create_from_dict(definition)

print(len(client.collections.use("Book")), len(client.collections.use("Lending")))
# END Empty

assert client.collections.export_config("Book").to_dict() == definition

# START DeleteOne
client.collections.delete("Book")

print(client.collections.exists("Book"))
# END DeleteOne

assert client.collections.list_all() == {}

assert not client.collections.exists("Nothing")

# START DeleteUnknown
client.collections.delete("Nothing")

print(len(client.collections.list_all()))
# END DeleteUnknown

assert client.collections.list_all() == {}

# START AliasStays
for alias in client.alias.list_all().values():
    print(alias.alias, alias.collection)

client.alias.delete(alias_name="Lending")
print(len(client.alias.list_all()))
# END AliasStays

assert client.alias.list_all() == {}

# START DeleteAll
client.collections.create("Draft")
client.collections.create("Sketch")
# END DeleteAll

assert sorted(client.collections.list_all()) == ["Draft", "Sketch"]

# START DeleteAll
client.collections.delete_all()

print(len(client.collections.list_all()))

client.close()
# END DeleteAll

with weaviate.connect_to_local() as checker:
    assert checker.collections.list_all() == {}
