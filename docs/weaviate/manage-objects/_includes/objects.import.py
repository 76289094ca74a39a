# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

# START Collection
from weaviate.classes.config import Configure, DataType, Property

cities = client.collections.create(
    "City",
    properties=[
        Property(name="name", data_type=DataType.TEXT),
        Property(name="known_for", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="people", data_type=DataType.INT),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="known_for_vector",
        source_properties=["known_for"],
        vectorize_collection_name=False,
    ),
)

print(cities.name)
# END Collection

assert len(cities) == 0
assert [(prop.name, prop.data_type.value) for prop in cities.config.get().properties] == [
    ("name", "text"),
    ("known_for", "text"),
    ("people", "int"),
]

# START InParts
atlas = [
    {"name": "Paris", "known_for": "A tower of iron and long lunches."},
    {"name": "Venice", "known_for": "Canals, bridges and no cars."},
    {"name": "Reykjavik", "known_for": "Hot springs beside the ice."},
    {"name": "Cairo", "known_for": "Pyramids at the edge of the desert."},
]

with cities.batch.fixed_size(batch_size=2) as batch:
    for city in atlas:
        batch.add_object(properties=city)

print(len(cities), len(cities.batch.failed_objects))
# END InParts

for city in cities.iterator(include_vector=True):
    assert len(city.vector["known_for_vector"]) == 256
    same = cities.query.near_text(str(city.properties["known_for"]), return_metadata=["distance"]).objects[0]
    assert same.uuid == city.uuid
    assert same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5

# START Quiet
import logging

logging.getLogger("weaviate-client").setLevel(logging.CRITICAL)
# END Quiet

# START OneBad
delivery = [
    {"name": "Lima", "known_for": "Fog, and fish in lime juice.", "people": 10000000},
    {"name": "Oslo", "known_for": "A fjord full of ferries.", "people": "many"},
    {"name": "Kyoto", "known_for": "Temples and quiet gardens.", "people": 1400000},
]

with cities.batch.fixed_size(batch_size=100) as batch:
    for city in delivery:
        batch.add_object(properties=city)

for failed in cities.batch.failed_objects:
    print(failed.message)

print(len(cities))
# END OneBad

[oslo] = cities.batch.failed_objects

# START Retry
from weaviate.classes.data import DataObject

corrected = [
    DataObject(properties={**(failed.object_.properties or {}), "people": 700000}, uuid=failed.original_uuid)
    for failed in cities.batch.failed_objects
]
retried = cities.data.insert_many(corrected)

print(retried.has_errors, len(cities))
# END Retry

[ferries, *_] = cities.query.near_text("A fjord full of ferries.").objects
assert ferries.properties == {"name": "Oslo", "known_for": "A fjord full of ferries.", "people": 700000}

# START OwnIds
from weaviate.util import generate_uuid5

quito = DataObject(
    properties={"name": "Quito", "known_for": "A capital high in the mountains."},
    uuid=generate_uuid5("Quito"),
)
cities.data.insert_many([quito])
again = cities.data.insert_many([quito])

print(again.has_errors, len(cities))
# END OwnIds

assert cities.query.fetch_object_by_id(generate_uuid5("Quito")).properties["name"] == "Quito"

# START AllBad
from weaviate.exceptions import WeaviateInsertManyAllFailedError

try:
    bad = cities.data.insert_many([{"name": "Atlantis", "people": "none left"}])
    print(f"{len(bad.errors)} failed, nothing was raised")
except WeaviateInsertManyAllFailedError:
    print("raised: every object failed")
# END AllBad

assert len(cities) == 8

# START ServerSide
with cities.batch.stream() as stream:
    stream.add_object(properties={"name": "Perth", "known_for": "Black swans on a wide river."})
    stream.add_object(properties={"name": "Tunis", "known_for": "Mosaics and a market of carpets."})

print(len(cities.batch.failed_objects), len(cities))
# END ServerSide

for known_for, name in [("Black swans on a wide river.", "Perth"), ("Mosaics and a market of carpets.", "Tunis")]:
    [nearest, *_] = cities.query.near_text(known_for, return_metadata=["distance"]).objects
    assert nearest.properties["name"] == name
    assert nearest.metadata.distance is not None and abs(nearest.metadata.distance) < 1e-5

# START Ingest
ingested = cities.data.ingest(
    [
        {"name": "Havana", "known_for": "Old cars and loud music."},
        {"name": "Bergen", "known_for": "Rain on wooden houses."},
    ]
)

print(ingested.has_errors, len(cities))

client.close()
# END Ingest

with weaviate.connect_to_local() as cleaner:
    for known_for, name in [("Old cars and loud music.", "Havana"), ("Rain on wooden houses.", "Bergen")]:
        [nearest, *_] = cleaner.collections.use("City").query.near_text(known_for).objects
        assert [nearest.properties["name"], nearest.properties["known_for"]] == [name, known_for]
    cleaner.collections.delete("City")
