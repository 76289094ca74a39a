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
dragon = books.query.near_text(
    "A dragon sleeps on stolen gold.", include_vector=True, return_metadata=["distance"]
).objects[0]
dragon_vector = dragon.vector["about_vector"]
assert str(dragon.uuid) == generate_uuid5("The Hobbit")
assert dragon.metadata.distance is not None and abs(dragon.metadata.distance) < 1e-5

try:
    # START UnknownCollection
    client.collections.use("Books").query.near_text("desert")
    # END UnknownCollection
except WeaviateQueryError as error:
    assert "could not find class Books in schema" in str(error)

try:
    # START UnknownVector
    books.query.near_text("desert", target_vector="about")
    # END UnknownVector
except WeaviateQueryError as error:
    assert "does not have named vector about configured" in str(error)

try:
    # START BothLimits
    books.query.near_text("desert", distance=0.8, certainty=0.6)
    # END BothLimits
except WeaviateQueryError as error:
    assert "cannot provide both distance and certainty" in str(error)

try:
    # START TooMany
    books.query.fetch_objects(limit=10001)
    # END TooMany
except WeaviateQueryError as error:
    assert "limit '10001' exceeds the configured value for QUERY_MAXIMUM_RESULTS" in str(error)

# START VectorLength
from weaviate.exceptions import WeaviateQueryError

try:
    books.query.near_vector([0.1, 0.2, 0.3])
except WeaviateQueryError as error:
    print("vector lengths don't match" in str(error))
# END VectorLength

assert len(books.query.near_vector(dragon_vector).objects) == 5

try:
    # START UnknownProperty
    from weaviate.classes.query import Filter

    books.query.near_text("desert", filters=Filter.by_property("page").greater_than(400))
    # END UnknownProperty
except WeaviateQueryError as error:
    assert "no such prop with name 'page' found in class 'Book'" in str(error)

# START Nothing
strict = books.query.near_text("desert", distance=0.01)

print(len(strict.objects))
# END Nothing

assert len(books) == 5

# START SecondVector
books.config.add_vector(
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="title_vector", source_properties=["title"], vectorize_collection_name=False
    )
)

print(len(books.query.near_text("desert", target_vector="about_vector").objects))
# END SecondVector

for book in books.iterator(include_vector=True):
    assert list(book.vector) == ["about_vector"]

try:
    # START NoTarget
    books.query.near_text("desert")
    # END NoTarget
except WeaviateQueryError as error:
    assert "no target vectors were provided" in str(error)

# START Done
best = books.query.hybrid(
    "desert", alpha=0.5, target_vector="about_vector", limit=2, return_metadata=["score"]
)

print(len(best.objects))

client.close()
# END Done

assert abs((best.objects[1].metadata.score or 0) - 0.136) < 1e-3

with weaviate.connect_to_local() as cleaner:
    books = cleaner.collections.use("Book")
    assert len(books) == 5
    added = cleaner.collections.export_config("Book").to_dict()["vectorConfig"]["title_vector"]
    assert added["vectorizer"]["text2vec-model2vec"]["properties"] == ["title"]
    books.data.insert({"title": "Ulysses"})
    [ulysses] = books.query.near_text("Ulysses", target_vector="title_vector", return_metadata=["distance"]).objects
    assert ulysses.metadata.distance is not None and abs(ulysses.metadata.distance) < 1e-5
    cleaner.collections.delete("Book")
