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

# START Count
everything = films.aggregate.over_all(total_count=True)

print(everything.total_count)
# END Count

assert everything.total_count == len(films) == 10

# START CountWithFilter
from weaviate.classes.query import Filter

long_ones = films.aggregate.over_all(
    filters=Filter.by_property("minutes").greater_than(150),
    total_count=True,
)

print(long_ones.total_count)
# END CountWithFilter

assert long_ones.total_count == 4

# START Numbers
from weaviate.classes.query import Metrics
from weaviate.outputs.aggregate import AggregateInteger, AggregateText

lengths = films.aggregate.over_all(
    return_metrics=Metrics("minutes").integer(minimum=True, maximum=True, mean=True, sum_=True),
)

minutes = lengths.properties["minutes"]
assert isinstance(minutes, AggregateInteger)
print(minutes.minimum, minutes.maximum, minutes.mean, minutes.sum_)
# END Numbers

assert (minutes.minimum, minutes.maximum, minutes.sum_) == (91, 195, 1412)

# START MedianAndMode
awards = films.aggregate.over_all(
    return_metrics=Metrics("oscars").integer(count=True, median=True),
)

oscars = awards.properties["oscars"]
assert isinstance(oscars, AggregateInteger)
print(oscars.count, oscars.median)
# END MedianAndMode

assert oscars.count == 9

# START Texts
genres = films.aggregate.over_all(
    return_metrics=Metrics("genre").text(top_occurrences_count=True, top_occurrences_value=True, limit=2),
)

genre = genres.properties["genre"]
assert isinstance(genre, AggregateText)
for occurrence in genre.top_occurrences:
    print(occurrence.value, occurrence.count)
# END Texts

assert [one.value for one in genre.top_occurrences] == ["drama", "space"]

# START TextCount
texts = films.aggregate.over_all(return_metrics=Metrics("genre").text(count=True))

how_many = texts.properties["genre"]
assert isinstance(how_many, AggregateText)
print(how_many.count)
# END TextCount

assert how_many.count == 10

# START Several
both = films.aggregate.over_all(
    total_count=True,
    return_metrics=[
        Metrics("minutes").integer(maximum=True),
        Metrics("oscars").integer(sum_=True),
    ],
)

longest, total = both.properties["minutes"], both.properties["oscars"]
assert isinstance(longest, AggregateInteger) and isinstance(total, AggregateInteger)
print(both.total_count, longest.maximum, total.sum_)
# END Several

assert total.sum_ == 41

# START GroupBy
from weaviate.classes.aggregate import GroupByAggregate

by_genre = films.aggregate.over_all(
    group_by=GroupByAggregate(prop="genre", limit=2),
    total_count=True,
)

for group in by_genre.groups:
    print(group.grouped_by.value, group.total_count)
# END GroupBy

assert [group.total_count for group in by_genre.groups] == [4, 3]

# START GroupWithMetrics
longest_of_each = films.aggregate.over_all(
    group_by="genre",
    return_metrics=Metrics("minutes").integer(maximum=True),
)

for group in sorted(longest_of_each.groups, key=lambda group: str(group.grouped_by.value)):
    of_group = group.properties["minutes"]
    assert isinstance(of_group, AggregateInteger)
    print(group.grouped_by.value, of_group.maximum)
# END GroupWithMetrics

assert len(longest_of_each.groups) == 4

# START NearText
space = films.aggregate.near_text(
    query="an astronaut in space",
    object_limit=3,
    total_count=True,
    return_metrics=Metrics("oscars").integer(sum_=True),
)

of_nearest = space.properties["oscars"]
assert isinstance(of_nearest, AggregateInteger)
print(space.total_count, of_nearest.sum_)
# END NearText

nearest = films.query.near_text("an astronaut in space", return_metadata=["distance"]).objects
distances = [film.metadata.distance or 0 for film in nearest]
assert distances[3] - distances[2] > 0.02

# START NearTextDistance
near_enough = films.aggregate.near_text(
    query="an astronaut in space",
    distance=0.7,
    group_by="genre",
    total_count=True,
)

for group in near_enough.groups:
    print(group.grouped_by.value, group.total_count)
# END NearTextDistance

for film in films.query.near_text("an astronaut in space", return_metadata=["distance"]).objects:
    assert abs((film.metadata.distance or 0) - 0.7) > 0.02, film.metadata.distance

# START Hybrid
mixed = films.aggregate.hybrid(
    query="astronaut, shark, ship, chef, composer",
    alpha=0,
    object_limit=5,
    total_count=True,
)

print(mixed.total_count)

client.close()
# END Hybrid

assert mixed.total_count == 5

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Film")
    assert cleaner.collections.list_all() == {}
