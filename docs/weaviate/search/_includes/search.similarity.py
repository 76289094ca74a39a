from itertools import pairwise

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
        Property(name="plot", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="plot_vector",
        source_properties=["plot"],
        vectorize_collection_name=False,
    ),
)

film_objects = [
    {"title": "Alien", "genre": "horror", "plot": "A crew in space meets a deadly alien creature."},
    {"title": "Jaws", "genre": "horror", "plot": "A shark attacks swimmers at the beach."},
    {"title": "The Martian", "genre": "space", "plot": "An astronaut left behind on Mars grows potatoes."},
    {"title": "Apollo 13", "genre": "space", "plot": "Astronauts repair their damaged spaceship near the Moon."},
    {"title": "Titanic", "genre": "drama", "plot": "A great ship sinks in the cold ocean."},
    {"title": "The Godfather", "genre": "drama", "plot": "A mafia boss hands the family business to his son."},
    {"title": "Finding Nemo", "genre": "family", "plot": "A clownfish looks for his lost son in the ocean."},
    {"title": "Ratatouille", "genre": "family", "plot": "A rat becomes a chef in a Paris restaurant."},
]

imported = films.data.insert_many(
    [DataObject(properties=film, uuid=generate_uuid5(film["title"])) for film in film_objects]
)

print(f"Films: {len(films)}, errors: {len(imported.errors)}")
# END SetUp

assert len(films) == 8 and not imported.has_errors
assert [(prop.name, prop.tokenization) for prop in films.config.get().properties] == [
    ("title", Tokenization.WORD),
    ("genre", Tokenization.FIELD),
    ("plot", Tokenization.WORD),
]
same = films.query.near_text("A shark attacks swimmers at the beach.", return_metadata=["distance"]).objects[0]
assert same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5


def titles(result):
    """The titles of a result whose distances stand apart, so that rounding cannot swap them."""
    distances = [film.metadata.distance for film in result.objects]
    assert None not in distances
    assert all(further - nearer > 0.015 for nearer, further in pairwise(distances)), distances
    return [film.properties["title"] for film in result.objects]


# START NearText
from weaviate.classes.query import MetadataQuery

found = films.query.near_text(
    query="animals in the sea",
    limit=3,
    return_metadata=MetadataQuery(distance=True),
)

for film in found.objects:
    print(f"{film.properties['title']}: {film.metadata.distance:.3f}")
# END NearText

assert titles(found) == ["Finding Nemo", "Jaws", "Titanic"]

# START SeveralTexts
both = films.query.near_text(
    query=["a chef", "a shark"],
    limit=2,
    return_metadata=MetadataQuery(distance=True),
)

print([film.properties["title"] for film in both.objects])
# END SeveralTexts

assert titles(both) == ["Ratatouille", "Jaws"]
for one, first in [("a chef", "Ratatouille"), ("a shark", "Jaws")]:
    assert films.query.near_text(one).objects[0].properties["title"] == first

# START NearObject
jaws = generate_uuid5("Jaws")

like_jaws = films.query.near_object(
    near_object=jaws,
    limit=2,
    return_metadata=MetadataQuery(distance=True),
)

print([film.properties["title"] for film in like_jaws.objects])
# END NearObject

assert str(like_jaws.objects[0].uuid) == jaws
assert titles(like_jaws)[0] == "Jaws"

# START NearObjectOthers
from weaviate.classes.query import Filter

others = films.query.near_object(
    near_object=generate_uuid5("Apollo 13"),
    filters=Filter.by_id().not_equal(generate_uuid5("Apollo 13")),
    limit=1,
    return_metadata=MetadataQuery(distance=True),
)

print([film.properties["title"] for film in others.objects])
# END NearObjectOthers

assert titles(others) == ["The Martian"]
assert len(films.query.near_object(generate_uuid5("Apollo 13")).objects) == 8

# START NearVector
alien = films.query.fetch_object_by_id(generate_uuid5("Alien"), include_vector=True)
vector = alien.vector["plot_vector"]

near_alien = films.query.near_vector(
    near_vector=vector,
    target_vector="plot_vector",
    limit=3,
    return_metadata=MetadataQuery(distance=True),
)

print(f"{len(vector)} dimensions")
print([film.properties["title"] for film in near_alien.objects])
# END NearVector

assert titles(near_alien)[0] == "Alien"
assert abs(near_alien.objects[0].metadata.distance or 0) < 1e-5

# START DistanceLimit
near_enough = films.query.near_text(
    query="outer space",
    distance=0.75,
    return_metadata=MetadataQuery(distance=True),
)

for film in near_enough.objects:
    print(f"{film.properties['title']}: {film.metadata.distance:.3f}")
# END DistanceLimit

assert titles(near_enough) == ["Alien", "Apollo 13", "The Martian"]
for film in films.query.near_text("outer space", return_metadata=["distance"]).objects:
    assert film.metadata.distance is not None and abs(film.metadata.distance - 0.75) > 0.02

# Between a certainty of 0.7, which is a distance of 0.6, and a distance of 0.7.
baker = films.data.insert({"title": "Bread", "genre": "drama", "plot": "A baker sells bread."})
[*_, bread] = films.query.near_text("cooking food", distance=0.7, return_metadata=["distance"]).objects
assert bread.uuid == baker and 0.62 < (bread.metadata.distance or 0) < 0.68

# START Certainty
certain = films.query.near_text(
    query="cooking food",
    certainty=0.7,
    return_metadata=MetadataQuery(distance=True, certainty=True),
)

for film in certain.objects:
    print(f"{film.properties['title']}: {film.metadata.certainty:.3f} = 1 - {film.metadata.distance:.3f} / 2")
# END Certainty

assert [film.properties["title"] for film in certain.objects] == ["Ratatouille"]
for film in certain.objects:
    assert abs((film.metadata.certainty or 0) - (1 - (film.metadata.distance or 0) / 2)) < 1e-5
films.data.delete_by_id(baker)

# START AutoLimit
first_group = films.query.near_text(
    query="family crime",
    auto_limit=1,
    return_metadata=MetadataQuery(distance=True),
)

print([film.properties["title"] for film in first_group.objects])
# END AutoLimit

assert titles(first_group) == ["The Godfather"]
[boss, next_film, *_] = films.query.near_text("family crime", return_metadata=["distance"]).objects
assert (next_film.metadata.distance or 0) - (boss.metadata.distance or 0) > 0.2

# START Offset
second_page = films.query.near_text(
    query="animals in the sea",
    limit=2,
    offset=2,
    return_metadata=MetadataQuery(distance=True),
)

print([film.properties["title"] for film in second_page.objects])
# END Offset

assert titles(second_page) == ["Titanic", "Alien"]

# START MoveTo
from weaviate.classes.query import Move

towards = films.query.near_text(
    query="animals in the sea",
    move_to=Move(force=0.5, objects=generate_uuid5("Titanic")),
    limit=2,
    return_metadata=MetadataQuery(distance=True),
)

print([film.properties["title"] for film in towards.objects])
# END MoveTo

assert titles(towards) == ["Titanic", "Finding Nemo"]

# START MoveAway
away = films.query.near_text(
    query="animals in the sea",
    move_away=Move(force=0.5, concepts=["shark"]),
    limit=3,
    return_metadata=MetadataQuery(distance=True),
)

print([film.properties["title"] for film in away.objects])
# END MoveAway

assert titles(away) == ["Finding Nemo", "Titanic", "Jaws"]
assert [round(film.metadata.distance or 0, 2) for film in away.objects] == [0.5, 0.55, 0.61]

# START WithFilter
family = films.query.near_text(
    query="outer space",
    filters=Filter.by_property("genre").equal("family"),
    return_metadata=MetadataQuery(distance=True),
)

for film in family.objects:
    print(f"{film.properties['title']}: {film.metadata.distance:.3f}")
# END WithFilter

assert titles(family) == ["Finding Nemo", "Ratatouille"]

# START GroupBy
from weaviate.classes.query import GroupBy

groups = films.query.near_text(
    query="animals in the sea",
    group_by=GroupBy(prop="genre", number_of_groups=2, objects_per_group=2),
    return_metadata=MetadataQuery(distance=True),
)

for name, group in groups.groups.items():
    print(name, group.number_of_objects, [film.properties["title"] for film in group.objects])
# END GroupBy

assert list(groups.groups) == ["family", "horror"]

# START GroupObjects
for film in groups.objects:
    print(f"{film.properties['title']} belongs to {film.belongs_to_group}")
# END GroupObjects

assert [film.belongs_to_group for film in groups.objects] == ["family", "family", "horror", "horror"]
assert None not in [film.metadata.distance for film in groups.objects]

# START GroupDistances
horror = groups.groups["horror"]
print(f"from {horror.min_distance:.3f} to {horror.max_distance:.3f}")

client.close()
# END GroupDistances

assert horror.max_distance - horror.min_distance > 0.1

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Film")
    assert cleaner.collections.list_all() == {}
