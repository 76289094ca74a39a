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
dragon = books.query.near_text("A dragon sleeps on stolen gold.", return_metadata=["distance"]).objects[0]
assert dragon.metadata.distance is not None and abs(dragon.metadata.distance) < 1e-5

# START ById
dune = books.query.fetch_object_by_id(generate_uuid5("Dune"))

print(dune.properties["title"], dune.properties["pages"])
# END ById

assert dune.vector == {}

# START UnknownId
ulysses = books.query.fetch_object_by_id(generate_uuid5("Ulysses"))

print(ulysses)
# END UnknownId

assert ulysses is None
assert str(dune.uuid) == generate_uuid5("Dune")

# START WithVector
emma = books.query.fetch_object_by_id(generate_uuid5("Emma"), include_vector=True)

print(len(emma.vector["about_vector"]))
# END WithVector

assert list(emma.vector) == ["about_vector"]

# START SomeProperties
titles = books.query.fetch_objects(return_properties=["title"], limit=3)

for book in titles.objects:
    print(list(book.properties))
# END SomeProperties

assert len(titles.objects) == 3

# START Filtered
from weaviate.classes.query import Filter, Sort

long_books = books.query.fetch_objects(
    filters=Filter.by_property("pages").greater_than(400),
    sort=Sort.by_property("pages", ascending=False),
)

for book in long_books.objects:
    print(book.properties["title"], book.properties["pages"])
# END Filtered

assert len(long_books.objects) == 3

# START Pages
first_page = books.query.fetch_objects(sort=Sort.by_property("title"), limit=2)
second_page = books.query.fetch_objects(sort=Sort.by_property("title"), limit=2, offset=2)

print([book.properties["title"] for book in first_page.objects])
print([book.properties["title"] for book in second_page.objects])
# END Pages

assert {book.uuid for book in first_page.objects}.isdisjoint(book.uuid for book in second_page.objects)

# START Everything
all_titles = [book.properties["title"] for book in books.iterator()]

print(len(all_titles), len(books))

client.close()
# END Everything

assert sorted(map(str, all_titles)) == sorted(str(book["title"]) for book in library)

with weaviate.connect_to_local() as cleaner:
    assert list(cleaner.collections.list_all()) == ["Book"]
    cleaner.collections.delete("Book")
