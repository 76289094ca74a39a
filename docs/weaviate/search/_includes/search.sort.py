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
[(vector, config)] = films.config.get().to_dict()["vectorConfig"].items()
assert vector == "plot_vector" and config["vectorIndexConfig"]["distanceMetric"] == "cosine"


def titles(result):
    return [film.properties["title"] for film in result.objects]


# START ByProperty
from weaviate.classes.query import Sort

longest = films.query.fetch_objects(
    sort=Sort.by_property("minutes", ascending=False),
    limit=3,
)

print([film.properties["title"] for film in longest.objects])
# END ByProperty

assert titles(longest) == ["Titanic", "The Godfather", "Amadeus"]

# START ByTwo
by_genre = films.query.fetch_objects(
    sort=Sort.by_property("genre").by_property("minutes", ascending=False),
    limit=3,
)

for film in by_genre.objects:
    print(film.properties["genre"], film.properties["title"])
# END ByTwo

assert titles(by_genre) == ["Titanic", "The Godfather", "Amadeus"]

# START Missing
fewest = films.query.fetch_objects(
    sort=Sort.by_property("oscars").by_property("title"),
    limit=3,
)

for film in fewest.objects:
    print(film.properties["title"], film.properties.get("oscars"))
# END Missing

assert titles(fewest) == ["The Martian", "Alien", "Ratatouille"]

# The last by its time from now on, and not by its id.
jaws = films.query.fetch_object_by_id(generate_uuid5("Jaws"))
films.data.delete_by_id(jaws.uuid)
films.data.insert(jaws.properties, uuid=jaws.uuid)

# START ByTime
newest_last = films.query.fetch_objects(sort=Sort.by_creation_time(), return_metadata=["creation_time"])

times = [film.metadata.creation_time for film in newest_last.objects if film.metadata.creation_time]
print(times == sorted(times))
# END ByTime

assert len(times) == 10 and newest_last.objects[-1].uuid == jaws.uuid

# START ById
by_id = films.query.fetch_objects(sort=Sort.by_id(ascending=False))

ids = [str(film.uuid) for film in by_id.objects]
print(ids == sorted(ids, reverse=True))
# END ById

assert ids == sorted((generate_uuid5(film["title"]) for film in film_objects), reverse=True)

# START FilterAndSort
from weaviate.classes.query import Filter

dramas = films.query.fetch_objects(
    filters=Filter.by_property("genre").equal("drama"),
    sort=Sort.by_property("minutes"),
)

print([film.properties["title"] for film in dramas.objects])
# END FilterAndSort

assert titles(dramas) == ["Gladiator", "Amadeus", "The Godfather", "Titanic"]

in_order = titles(films.query.fetch_objects(sort=Sort.by_property("title")))
turned = []

# START Pages
for page in range(3):
    four = films.query.fetch_objects(
        sort=Sort.by_property("title"),
        limit=4,
        offset=4 * page,
    )
    print(page + 1, [film.properties["title"] for film in four.objects])
# END Pages

    turned += titles(four)
    assert turned == in_order[: 4 * page + 4]

assert turned == in_order and in_order[8:] == ["The Martian", "Titanic"]

# START Iterator
everything = [film.properties["title"] for film in films.iterator()]

print(len(everything))
# END Iterator

assert sorted(map(str, everything)) == sorted(film["title"] for film in film_objects)

# START IteratorOptions
minutes = 0
for film in films.iterator(return_properties=["minutes"]):
    minutes += int(str(film.properties["minutes"]))
    # END IteratorOptions

    assert list(film.properties) == ["minutes"]

# START IteratorOptions

total = f"{minutes} minutes"
print(total)
# END IteratorOptions

assert total == "1412 minutes"

# START Cursor
first_half = films.query.fetch_objects(limit=5)
last = first_half.objects[-1].uuid
# END Cursor

# Only what comes after this id is still the second half, and not what comes after five objects.
gone = first_half.objects[0]
films.data.delete_by_id(gone.uuid)

# START Cursor
second_half = films.query.fetch_objects(limit=5, after=last)

both = {film.uuid for film in first_half.objects + second_half.objects}
print(len(both))
# END Cursor

assert [len(half.objects) for half in [first_half, second_half]] == [5, 5]
assert min(film.uuid for film in second_half.objects) > last
films.data.insert(gone.properties, uuid=gone.uuid)

# START CursorLoop
after = None
read = []
while page_of_four := films.query.fetch_objects(limit=4, after=after).objects:
    read.extend(page_of_four)
    after = page_of_four[-1].uuid

print(len(read))

client.close()
# END CursorLoop

assert len({film.uuid for film in read}) == 10

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Film")
    assert cleaner.collections.list_all() == {}
