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
        Property(name="tags", data_type=DataType.TEXT_ARRAY, tokenization=Tokenization.FIELD),
        Property(name="oscars", data_type=DataType.INT),
        Property(name="released", data_type=DataType.DATE),
        Property(name="place", data_type=DataType.GEO_COORDINATES),
    ],
    inverted_index_config=Configure.inverted_index(
        index_null_state=True,
        index_property_length=True,
        index_timestamps=True,
    ),
    vector_config=Configure.Vectors.self_provided(),
)

film_objects = [
    {"title": "Alien", "genre": "horror", "tags": ["space", "crew"], "oscars": 1, "released": "1979-05-25T00:00:00Z"},
    {"title": "Jaws", "genre": "horror", "tags": ["sea"], "oscars": 3, "released": "1975-06-20T00:00:00Z"},
    {"title": "The Martian", "genre": "space", "tags": ["space"], "released": "2015-10-02T00:00:00Z"},
    {"title": "Apollo 13", "genre": "space", "tags": ["space", "crew"], "oscars": 2, "released": "1995-06-30T00:00:00Z"},
    {"title": "Titanic", "genre": "drama", "tags": ["sea", "love"], "oscars": 11, "released": "1997-12-19T00:00:00Z"},
    {"title": "The Godfather", "genre": "drama", "tags": [], "oscars": 3, "released": "1972-03-24T00:00:00Z"},
    {"title": "Finding Nemo", "genre": "family", "tags": ["sea"], "oscars": 1, "released": "2003-05-30T00:00:00Z"},
    {"title": "Ratatouille", "genre": "family", "tags": ["food"], "oscars": 1, "released": "2007-06-29T00:00:00Z"},
]

imported = films.data.insert_many(
    [DataObject(properties=film, uuid=generate_uuid5(film["title"])) for film in film_objects]
)

print(f"Films: {len(films)}, errors: {len(imported.errors)}")


def titles(found):
    return sorted(str(film.properties["title"]) for film in found.objects)
# END SetUp

assert len(films) == 8 and not imported.has_errors
assert [(prop.name, prop.data_type, prop.tokenization) for prop in films.config.get().properties] == [
    ("title", DataType.TEXT, Tokenization.WORD),
    ("genre", DataType.TEXT, Tokenization.FIELD),
    ("tags", DataType.TEXT_ARRAY, Tokenization.FIELD),
    ("oscars", DataType.INT, None),
    ("released", DataType.DATE, None),
    ("place", DataType.GEO_COORDINATES, None),
]

# START Equal
from weaviate.classes.query import Filter

horror = films.query.fetch_objects(
    filters=Filter.by_property("genre").equal("horror"),
)

print(titles(horror))
# END Equal

assert titles(horror) == ["Alien", "Jaws"]

# START NotEqual
not_one = films.query.fetch_objects(
    filters=Filter.by_property("oscars").not_equal(1),
)

print(titles(not_one))
# END NotEqual

assert "The Martian" in titles(not_one) and len(not_one.objects) == 5

# START Numbers
winners = films.query.fetch_objects(
    filters=Filter.by_property("oscars").greater_or_equal(3),
)

print(titles(winners))
# END Numbers

assert len(winners.objects) == 3

# START Dates
from datetime import datetime, timezone

seventies = films.query.fetch_objects(
    filters=Filter.by_property("released").less_than(datetime(1980, 1, 1, tzinfo=timezone.utc)),
)

print(titles(seventies))
# END Dates

assert len(seventies.objects) == 3

# START TextWords
for text in ["martian", "martian the", "martian on mars"]:
    print(titles(films.query.fetch_objects(filters=Filter.by_property("title").equal(text))))
# END TextWords

assert titles(films.query.fetch_objects(filters=Filter.by_property("genre").equal("Horror"))) == []

# START Like
for pattern in ["fin*", "j?ws", "*ti*"]:
    print(pattern, titles(films.query.fetch_objects(filters=Filter.by_property("title").like(pattern))))
# END Like

assert titles(films.query.fetch_objects(filters=Filter.by_property("title").like("fin"))) == []

# START ContainsAny
any_tag = films.query.fetch_objects(
    filters=Filter.by_property("tags").contains_any(["crew", "food"]),
)

print(titles(any_tag))
# END ContainsAny

assert len(any_tag.objects) == 3

# START ContainsAll
all_tags = films.query.fetch_objects(
    filters=Filter.by_property("tags").contains_all(["space", "crew"]),
)

print(titles(all_tags))
# END ContainsAll

assert len(all_tags.objects) == 2

# START ContainsNone
no_tag = films.query.fetch_objects(
    filters=Filter.by_property("tags").contains_none(["space", "sea"]),
)

print(titles(no_tag))
# END ContainsNone

assert titles(no_tag) == ["Ratatouille", "The Godfather"]

# START OneOfValues
one_of_two = films.query.fetch_objects(
    filters=Filter.by_property("genre").contains_any(["drama", "space"]),
)

print(titles(one_of_two))
# END OneOfValues

assert len(one_of_two.objects) == 4

# START And
many_oscars = films.query.fetch_objects(
    filters=Filter.by_property("tags").contains_any(["sea", "crew"])
    & Filter.by_property("oscars").greater_than(2),
)

print(titles(many_oscars))
# END And

assert titles(many_oscars) == ["Jaws", "Titanic"]

# START Or
wet_or_space = films.query.fetch_objects(
    filters=Filter.by_property("tags").contains_any(["sea", "love"])
    | Filter.by_property("genre").equal("space"),
)

print(titles(wet_or_space))
# END Or

assert len(wet_or_space.objects) == 5

# START Nested
nested = films.query.fetch_objects(
    filters=(Filter.by_property("genre").equal("space") | Filter.by_property("genre").equal("horror"))
    & Filter.by_property("oscars").greater_or_equal(2),
)

print(titles(nested))
# END Nested

assert titles(nested) == ["Apollo 13", "Jaws"]

# START ManyConditions
conditions = [Filter.by_property("oscars").equal(1), Filter.by_property("genre").equal("family")]
both = films.query.fetch_objects(filters=Filter.all_of(conditions))
either = films.query.fetch_objects(filters=Filter.any_of(conditions))

print(len(both.objects), len(either.objects))
# END ManyConditions

assert titles(both) == ["Finding Nemo", "Ratatouille"]

# START Not
no_horror = films.query.fetch_objects(
    filters=Filter.not_(Filter.by_property("genre").equal("horror")),
)

print(len(no_horror.objects))
# END Not

assert len(no_horror.objects) == 6

# START ById
jaws = films.query.fetch_objects(
    filters=Filter.by_id().equal(generate_uuid5("Jaws")),
)

print(titles(jaws))
# END ById

assert titles(jaws) == ["Jaws"]

# START ByIds
two = films.query.fetch_objects(
    filters=Filter.by_id().contains_any([generate_uuid5("Jaws"), generate_uuid5("Alien")]),
)

print(titles(two))
# END ByIds

assert titles(two) == ["Alien", "Jaws"]

# START ByTime
since_2020 = Filter.by_creation_time().greater_than(datetime(2020, 1, 1, tzinfo=timezone.utc))
recent = films.query.fetch_objects(filters=since_2020)

print(len(recent.objects))
# END ByTime

assert len(recent.objects) == 8 and vars(since_2020)["target"] == "_creationTimeUnix"
future = datetime(2120, 1, 1, tzinfo=timezone.utc)
assert films.query.fetch_objects(filters=Filter.by_creation_time().greater_than(future)).objects == []

# START Null
unknown = films.query.fetch_objects(
    filters=Filter.by_property("oscars").is_none(True),
)

print(titles(unknown))
# END Null

assert titles(unknown) == ["The Martian"]

# START Length
two_tags = films.query.fetch_objects(
    filters=Filter.by_property("tags", length=True).greater_than(1),
)
short = films.query.fetch_objects(
    filters=Filter.by_property("title", length=True).less_than(6),
)

print(titles(two_tags))
print(titles(short))
# END Length

assert titles(short) == ["Alien", "Jaws"]

# START Geo
from weaviate.classes.data import GeoCoordinate

films.data.update(
    uuid=generate_uuid5("The Godfather"),
    properties={"place": GeoCoordinate(latitude=40.71, longitude=-74.01)},
)
films.data.update(
    uuid=generate_uuid5("Jaws"),
    properties={"place": GeoCoordinate(latitude=41.39, longitude=-70.61)},
)

for metres in [200_000, 500_000]:
    near_philadelphia = films.query.fetch_objects(
        filters=Filter.by_property("place").within_geo_range(
            coordinate=GeoCoordinate(latitude=39.95, longitude=-75.17),
            distance=metres,
        ),
    )
    print(metres, titles(near_philadelphia))
# END Geo

assert titles(near_philadelphia) == ["Jaws", "The Godfather"]
place = films.query.fetch_object_by_id(generate_uuid5("Jaws")).properties["place"]
assert isinstance(place, GeoCoordinate)
assert [round(place.latitude, 2), round(place.longitude, 2)] == [41.39, -70.61]

# START Count
count = films.aggregate.over_all(
    filters=Filter.by_property("genre").equal("family"),
    total_count=True,
)

print(count.total_count)

client.close()
# END Count

assert count.total_count == 2

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Film")
    assert cleaner.collections.list_all() == {}
