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
assert str(dragon.uuid) == generate_uuid5("The Hobbit")
assert dragon.metadata.distance is not None and abs(dragon.metadata.distance) < 1e-5

# START InsertOne
new_id = books.data.insert(
    {"title": "Moby Dick", "about": "A captain hunts a white whale.", "pages": 635}
)

print(books.data.exists(new_id), len(books))
# END InsertOne

moby = books.query.fetch_object_by_id(new_id, include_vector=True)
assert len(moby.vector["about_vector"]) == 256
assert moby.properties == {"title": "Moby Dick", "about": "A captain hunts a white whale.", "pages": 635}

# START OwnId
ulysses_id = books.data.insert(
    {"title": "Ulysses", "about": "One day in Dublin.", "pages": 730},
    uuid=generate_uuid5("Ulysses"),
)

print(ulysses_id)
# END OwnId

assert str(ulysses_id) == generate_uuid5("Ulysses")

try:
    # START SameIdAgain
    books.data.insert({"title": "Ulysses"}, uuid=generate_uuid5("Ulysses"))
    # END SameIdAgain
except UnexpectedStatusCodeError as error:
    assert f"id '{ulysses_id}' already exists" in str(error)

kept = books.query.fetch_object_by_id(generate_uuid5("Ulysses"))
assert kept.properties == {"title": "Ulysses", "about": "One day in Dublin.", "pages": 730}

# START NoSource
blank_id = books.data.insert({"title": "A title alone"})
blank = books.query.fetch_object_by_id(blank_id, include_vector=True)

print(list(blank.vector))
# END NoSource

assert blank_id not in [hit.uuid for hit in books.query.near_text("a title alone").objects]
assert blank_id in [hit.uuid for hit in books.query.bm25("title alone").objects]

try:
    # START WrongType
    books.data.insert({"title": "Middlemarch", "pages": "many"})
    # END WrongType
except UnexpectedStatusCodeError as error:
    assert "'pages' on class 'Book': requires an integer, the given value is 'many'" in str(error)

# START NewProperty
books.data.insert({"title": "1984", "about": "A state watches everyone.", "year": 1949})

for prop in books.config.get().properties:
    if prop.name == "year":
        print(prop.data_type.value)

client.close()
# END NewProperty

with weaviate.connect_to_local() as cleaner:
    assert len(cleaner.collections.use("Book")) == 9
    [watched] = [book for book in cleaner.collections.use("Book").iterator() if book.properties["title"] == "1984"]
    assert [watched.properties[name] for name in ["about", "year"]] == ["A state watches everyone.", 1949]
    assert len(cleaner.collections.use("Book").config.get().properties) == 4
    cleaner.collections.delete("Book")
