import weaviate
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.data import DataObject
from weaviate.exceptions import UnexpectedStatusCodeError
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
assert dragon.metadata.distance is not None and abs(dragon.metadata.distance) < 1e-5

# START ChangeText
emma_id = generate_uuid5("Emma")
before = books.query.fetch_object_by_id(emma_id, include_vector=True).vector["about_vector"]

books.data.update(emma_id, properties={"about": "A matchmaker is wrong about love."})

after = books.query.fetch_object_by_id(emma_id, include_vector=True)
print(after.properties["title"], after.vector["about_vector"] == before)
# END ChangeText

assert len(before) == 256 and after.vector["about_vector"] != before
nearest = books.query.near_text("A matchmaker is wrong about love.", return_metadata=["distance"]).objects[0]
assert str(nearest.uuid) == emma_id
assert nearest.metadata.distance is not None and abs(nearest.metadata.distance) < 1e-5

# START ChangeOther
books.data.update(emma_id, properties={"pages": 512})

emma = books.query.fetch_object_by_id(emma_id, include_vector=True)
print(emma.properties["pages"], emma.vector == after.vector)
# END ChangeOther

assert emma.vector == after.vector
assert emma.properties["about"] == "A matchmaker is wrong about love."

# START Replace
books.data.replace(emma_id, properties={"title": "Emma", "about": "A matchmaker is wrong about love."})

replaced = books.query.fetch_object_by_id(emma_id)
print(replaced.properties["pages"] is None)
# END Replace

assert [replaced.properties[name] for name in ["title", "about"]] == ["Emma", "A matchmaker is wrong about love."]

# START TextGone
dune_id = generate_uuid5("Dune")
books.data.update(dune_id, properties={"about": None})

dune = books.query.fetch_object_by_id(dune_id, include_vector=True)
print(dune.properties["about"] is None, len(dune.vector["about_vector"]))
# END TextGone

stale = books.query.near_text("Noble families fight over a desert planet.", return_metadata=["distance"]).objects[0]
assert str(stale.uuid) == dune_id
assert stale.metadata.distance is not None and abs(stale.metadata.distance) < 1e-5

# START VectorGone
walden_id = generate_uuid5("Walden")
books.data.replace(walden_id, properties={"title": "Walden"})

all_books = books.query.fetch_objects(include_vector=True).objects
without_vector = [book for book in all_books if not book.vector]
print([book.properties["title"] for book in without_vector])
# END VectorGone

assert [book.properties for book in without_vector] == [{"title": "Walden", "about": None, "pages": None}]

try:
    # START UnknownId
    books.data.update(generate_uuid5("Ulysses"), properties={"pages": 730})
    # END UnknownId
except UnexpectedStatusCodeError as error:
    assert "404" in str(error)

# START OwnVector
books.data.update(walden_id, properties={"pages": 352}, vector={"about_vector": before})

moved = books.query.fetch_object_by_id(walden_id, include_vector=True)
print(moved.vector["about_vector"] == before)

client.close()
# END OwnVector

with weaviate.connect_to_local() as cleaner:
    assert len(cleaner.collections.use("Book")) == 5
    assert moved.vector == {"about_vector": before}
    assert moved.properties == {"title": "Walden", "about": None, "pages": 352}
    cleaner.collections.delete("Book")
