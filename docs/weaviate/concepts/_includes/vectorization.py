# START Sent
import weaviate
from weaviate.classes.config import Configure, DataType, Property

client = weaviate.connect_to_local()

films = client.collections.create(
    "SilentFilm",
    properties=[
        Property(name="title", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="plot", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="genres", data_type=DataType.TEXT_ARRAY, vectorize_property_name=False),
        Property(name="year", data_type=DataType.INT),
    ],
    vector_config=[
        Configure.Vectors.text2vec_model2vec(name="all", vectorize_collection_name=False),
        Configure.Vectors.text2vec_model2vec(name="with_name", vectorize_collection_name=True),
        Configure.Vectors.text2vec_model2vec(
            name="chosen", source_properties=["year", "title"], vectorize_collection_name=False
        ),
    ],
)
films.data.insert({
    "title": "Metropolis",
    "plot": "Workers rise against a machine city",
    "genres": ["drama", "science fiction"],
    "year": 1927,
})


def is_text_of(vector: str, text: str) -> bool:
    found = films.query.near_text(text, target_vector=vector, distance=0.0001).objects
    return len(found) == 1


print(is_text_of("all", "drama science fiction Workers rise against a machine city Metropolis"))
# END Sent

assert is_text_of("all", "drama science fiction Workers rise against a machine city Metropolis")
assert [(prop.name, prop.data_type.value) for prop in films.config.get().properties] == [
    ("title", "text"),
    ("plot", "text"),
    ("genres", "text[]"),
    ("year", "int"),
]

# START NoNumbers
print(is_text_of("all", "drama science fiction Workers rise against a machine city Metropolis 1927"))
# END NoNumbers

# START CollectionName
plot = "drama science fiction Workers rise against a machine city"
print(is_text_of("with_name", f"Silent Film {plot} Metropolis"))
print(is_text_of("with_name", f"SilentFilm {plot} Metropolis"))
# END CollectionName

assert is_text_of("with_name", f"Silent Film {plot} Metropolis")
assert not is_text_of("with_name", f"SilentFilm {plot} Metropolis")

# START SourceProperties
print(is_text_of("chosen", "Metropolis 1927"))
print(is_text_of("chosen", "Metropolis"))
# END SourceProperties

assert is_text_of("chosen", "Metropolis 1927")

# START NoText
empty = films.data.insert({"year": 1928})

stored = films.query.fetch_object_by_id(empty, include_vector=True)
print(sorted(stored.vector))
print(is_text_of("all", "Silent Film"))
# END NoText

assert sorted(stored.vector) == ["all", "chosen", "with_name"]
assert stored.properties["year"] == 1928

# START NoSource
blank = films.data.insert({"plot": ""})

without = films.query.fetch_object_by_id(blank, include_vector=True)
print(sorted(without.vector))

client.close()
# END NoSource

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("SilentFilm")
    assert cleaner.collections.list_all() == {}
