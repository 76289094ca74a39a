import weaviate

client = weaviate.connect_to_local()

# START SetUp
from weaviate.classes.config import Configure, DataType, Property, Tokenization
from weaviate.classes.data import DataObject
from weaviate.util import generate_uuid5

films = client.collections.create(
    "Film",
    properties=[
        Property(name="title", data_type=DataType.TEXT),
        Property(name="genre", data_type=DataType.TEXT, tokenization=Tokenization.FIELD),
        Property(name="minutes", data_type=DataType.INT),
        Property(name="oscars", data_type=DataType.INT),
        Property(name="plot", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="plot_vector",
        source_properties=["plot"],
        vectorize_collection_name=False,
    ),
)

film_objects = [
    {"title": "Alien", "genre": "horror", "minutes": 117, "oscars": 1, "plot": "An alien hunts a crew in space."},
    {"title": "Jaws", "genre": "horror", "minutes": 124, "oscars": 3, "plot": "A shark attacks swimmers."},
    {"title": "The Martian", "genre": "space", "minutes": 144, "plot": "An astronaut grows potatoes on Mars."},
    {"title": "Apollo 13", "genre": "space", "minutes": 140, "oscars": 2, "plot": "Astronauts repair a spaceship."},
    {"title": "Gravity", "genre": "space", "minutes": 91, "oscars": 7, "plot": "An astronaut drifts in orbit."},
    {"title": "Titanic", "genre": "drama", "minutes": 195, "oscars": 11, "plot": "A great ship sinks in the ocean."},
    {"title": "Gladiator", "genre": "drama", "minutes": 155, "oscars": 5, "plot": "A Roman general seeks revenge."},
    {"title": "The Godfather", "genre": "drama", "minutes": 175, "oscars": 3, "plot": "A mafia boss and his family."},
    {"title": "Amadeus", "genre": "drama", "minutes": 160, "oscars": 8, "plot": "A composer envies Mozart."},
    {"title": "Ratatouille", "genre": "family", "minutes": 111, "oscars": 1, "plot": "A rat becomes a chef in Paris."},
]

imported = films.data.insert_many(
    [DataObject(properties=film, uuid=generate_uuid5(film["title"])) for film in film_objects]
)

print(f"Films: {len(films)}, errors: {len(imported.errors)}")
# END SetUp

assert len(films) == 10 and not imported.has_errors
assert [(prop.name, prop.data_type, prop.tokenization) for prop in films.config.get().properties] == [
    ("title", DataType.TEXT, Tokenization.WORD),
    ("genre", DataType.TEXT, Tokenization.FIELD),
    ("minutes", DataType.INT, None),
    ("oscars", DataType.INT, None),
    ("plot", DataType.TEXT, Tokenization.WORD),
]
same = films.query.near_text("A shark attacks swimmers.", return_metadata=["distance"]).objects[0]
assert str(same.uuid) == generate_uuid5("Jaws")
assert same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5
stored = films.config.get().to_dict()["vectorConfig"]
assert [(name, one["vectorIndexConfig"]["distanceMetric"]) for name, one in stored.items()] == [("plot_vector", "cosine")]

# START Properties
from weaviate.classes.query import MetadataQuery

only_titles = films.query.near_text(
    query="an astronaut",
    limit=1,
    return_properties=["title", "minutes"],
)

for film in only_titles.objects:
    print(sorted(film.properties))
# END Properties

assert [film.metadata.distance for film in only_titles.objects] == [None]
assert [sorted(film.properties) for film in only_titles.objects] == [["minutes", "title"]]
assert str(only_titles.objects[0].uuid) in map(generate_uuid5, ["Apollo 13", "Gravity", "The Martian"])

# START NoProperties
[bare] = films.query.near_text(
    query="an astronaut",
    limit=1,
    return_properties=False,
).objects

print(len(bare.properties), bare.collection)
# END NoProperties

assert bare.uuid == only_titles.objects[0].uuid

# START Missing
martian = films.query.fetch_object_by_id(generate_uuid5("The Martian"))

print(martian.properties["minutes"], martian.properties.get("oscars"))
# END Missing

assert str(martian.uuid) == generate_uuid5("The Martian")

# START Metadata
[with_metadata] = films.query.near_text(
    query="an astronaut",
    limit=1,
    return_metadata=MetadataQuery(distance=True, certainty=True, creation_time=True),
).objects

metadata = with_metadata.metadata
print(metadata.distance is not None, metadata.certainty is not None, metadata.creation_time is not None)
print(metadata.score, metadata.last_update_time)
# END Metadata

assert with_metadata.uuid == bare.uuid
assert metadata.creation_time is not None and metadata.creation_time.year >= 2024

# START AllMetadata
[full] = films.query.near_text(query="an astronaut", limit=1, return_metadata=MetadataQuery.full()).objects

print(full.metadata.last_update_time == full.metadata.creation_time)
# END AllMetadata

assert full.uuid == bare.uuid and full.metadata.distance == metadata.distance

# START Vectors
[with_vector] = films.query.near_text(query="an astronaut", limit=1, include_vector=True).objects

for name, vector in with_vector.vector.items():
    print(name, len(vector))
# END Vectors

assert with_vector.uuid == bare.uuid and list(with_vector.vector) == ["plot_vector"]

# START OneVector
[with_one] = films.query.near_text(query="an astronaut", limit=1, include_vector=["plot_vector"]).objects

print(list(with_one.vector))
# END OneVector

assert with_one.uuid == bare.uuid and only_titles.objects[0].vector == {}

# START ById
alien = films.query.fetch_object_by_id(generate_uuid5("Alien"))
nobody = films.query.fetch_object_by_id(generate_uuid5("No such film"))

print(alien.properties["title"], nobody)
# END ById

assert str(alien.uuid) == generate_uuid5("Alien")

# START ByIds
several = films.query.fetch_objects_by_ids(
    [generate_uuid5("Jaws"), generate_uuid5("Alien"), generate_uuid5("No such film")],
    return_properties=["title"],
)

print(sorted(str(film.properties["title"]) for film in several.objects))
# END ByIds

assert [list(film.properties) for film in several.objects] == [["title"], ["title"]]

# START Exists
print(films.data.exists(generate_uuid5("Alien")), films.data.exists(generate_uuid5("No such film")))

client.close()
# END Exists

assert len(film_objects) == 10

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Film")
    assert cleaner.collections.list_all() == {}
