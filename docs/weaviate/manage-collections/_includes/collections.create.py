from weaviate.exceptions import UnexpectedStatusCodeError

# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

assert client.collections.list_all() == {}

# START WithProperties
from weaviate.classes.config import Configure, DataType, Property, Tokenization

books = client.collections.create(
    "Book",
    description="What we lend.",
    properties=[
        Property(name="title", data_type=DataType.TEXT),
        Property(name="about", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="shelfmark", data_type=DataType.TEXT, tokenization=Tokenization.FIELD),
        Property(name="pages", data_type=DataType.INT),
        Property(name="keywords", data_type=DataType.TEXT_ARRAY),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="about_vector",
        source_properties=["about"],
        vectorize_collection_name=False,
    ),
)

print(books.name, len(books.config.get().properties))
# END WithProperties

config = client.collections.export_config("Book").to_dict()
assert config["vectorConfig"]["about_vector"]["vectorizer"] == {
    "text2vec-model2vec": {"vectorizeClassName": False, "properties": ["about"]}
}
assert config["description"] == "What we lend."
assert [(prop["name"], prop.get("tokenization")) for prop in config["properties"]] == [
    ("title", "word"),
    ("about", "word"),
    ("shelfmark", "field"),
    ("pages", None),
    ("keywords", "word"),
]

# START FirstObject
first_id = books.data.insert(
    {
        "title": "Dune",
        "about": "Noble families fight over a desert planet.",
        "shelfmark": "SF 12",
        "pages": 412,
        "keywords": ["desert", "spice"],
    }
)

first = books.query.fetch_object_by_id(first_id, include_vector=True)
print(len(first.vector["about_vector"]))
# END FirstObject

assert first.properties == {
    "title": "Dune",
    "about": "Noble families fight over a desert planet.",
    "shelfmark": "SF 12",
    "pages": 412,
    "keywords": ["desert", "spice"],
}
[same] = books.query.near_text("Noble families fight over a desert planet.", return_metadata=["distance"]).objects
assert same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5

try:
    # START NameTaken
    client.collections.create("Book")
    # END NameTaken
except UnexpectedStatusCodeError as error:
    assert "class name Book already exists" in str(error)

# START Unless
if not client.collections.exists("Film"):
    client.collections.create(
        "Film", vector_config=Configure.Vectors.text2vec_model2vec(vectorize_collection_name=False)
    )

print(client.collections.exists("Film"))
# END Unless

assert sorted(client.collections.list_all()) == ["Book", "Film"]
film_vectors = client.collections.use("Film").config.get().vector_config
assert film_vectors and film_vectors["default"].vectorizer.model == {"vectorizeClassName": False}

# START NoProperties
films = client.collections.use("Film")
film_id = films.data.insert({"plot": "A shark attacks swimmers.", "year": 1975})

film = films.query.fetch_object_by_id(film_id, include_vector=True)
print(sorted(prop.name for prop in films.config.get().properties))
print(len(film.vector["default"]))
# END NoProperties

assert list(film.vector) == ["default"]
assert film.properties == {"plot": "A shark attacks swimmers.", "year": 1975}

# START FromDefinition
definition = client.collections.export_config("Book").to_dict()
archive = client.collections.create_from_dict({**definition, "class": "Archive"})

print(archive.name, len(archive.config.get().properties), len(archive))
# END FromDefinition

assert client.collections.export_config("Archive").to_dict()["vectorConfig"] == definition["vectorConfig"]

# START Forgotten
memos = client.collections.use("Memo")
memo_id = memos.data.insert({"text": "Water the plants."})

memo = memos.query.fetch_object_by_id(memo_id, include_vector=True)
print(client.collections.exists("Memo"), len(memo.vector))

client.close()
# END Forgotten

with weaviate.connect_to_local() as cleaner:
    vectors = cleaner.collections.export_config("Memo").to_dict()["vectorConfig"]
    assert vectors["default"]["vectorizer"] == {"none": {}}
    [kept] = cleaner.collections.use("Memo").query.fetch_objects().objects
    assert kept.properties == {"text": "Water the plants."}
    cleaner.collections.delete_all()
