import weaviate
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.data import DataObject
from weaviate.exceptions import WeaviateDeleteManyError
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
assert dragon.metadata.distance is not None and abs(dragon.metadata.distance) < 1e-5

# START ById
done = books.data.delete_by_id(generate_uuid5("Emma"))

print(books.data.exists(generate_uuid5("Emma")), len(books))
# END ById

assert done is True
assert "Emma" not in [book.properties["title"] for book in books.iterator()]

# START UnknownId
unknown = books.data.delete_by_id(generate_uuid5("Ulysses"))

print(unknown, len(books))
# END UnknownId

assert unknown is True
assert len(books.query.fetch_objects().objects) == 4

# START DryRun
from weaviate.classes.query import Filter

short = Filter.by_property("pages").less_than(400)
trial = books.data.delete_many(where=short, dry_run=True)

print(trial.matches, len(books))
# END DryRun

assert trial.failed == 0
assert [trial.matches, len(books)] == [2, 4]

# START ByFilter
deleted = books.data.delete_many(where=short)

print(deleted.successful, deleted.failed, len(books))
# END ByFilter

assert [deleted.matches, deleted.successful] == [2, 2]
assert sorted(str(book.properties["title"]) for book in books.iterator()) == ["Dracula", "Dune"]

# START ByIds
ids = [generate_uuid5("Dune"), generate_uuid5("Walden")]
removed = books.data.delete_many(where=Filter.by_id().contains_any(ids))

print(removed.matches, removed.successful)
# END ByIds

assert [removed.matches, removed.successful] == [1, 1]
assert [book.properties["title"] for book in books.iterator()] == ["Dracula"]

try:
    # START UnknownProperty
    books.data.delete_many(where=Filter.by_property("titel").equal("Dracula"))
    # END UnknownProperty
except WeaviateDeleteManyError as error:
    assert "no such prop with name 'titel'" in str(error)

# START Nothing
nothing = books.data.delete_many(where=Filter.by_property("title").equal("Emma"))

print(nothing.matches, nothing.failed)

client.close()
# END Nothing

assert [nothing.matches, nothing.successful, nothing.failed] == [0, 0, 0]

with weaviate.connect_to_local() as cleaner:
    assert len(cleaner.collections.use("Book")) == 1
    cleaner.collections.delete("Book")
