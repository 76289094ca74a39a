from weaviate.exceptions import UnexpectedStatusCodeError

# START Connect
import logging
import weaviate

logging.getLogger("weaviate-client").setLevel(logging.CRITICAL)
client = weaviate.connect_to_local()
# END Connect

assert client.collections.list_all() == {}

# START Collection
from weaviate.classes.config import Configure, DataType, Property

cities = client.collections.create(
    "City",
    properties=[
        Property(name="name", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="people", data_type=DataType.INT),
        Property(name="founded", data_type=DataType.DATE),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        source_properties=["name"], vectorize_collection_name=False
    ),
)

print(cities.name)
# END Collection

assert len(cities) == 0
assert [(prop.name, prop.data_type.value) for prop in cities.config.get().properties] == [
    ("name", "text"),
    ("people", "int"),
    ("founded", "date"),
]

# START NothingRaised
delivery = [
    {"name": "Lima", "people": 10000000},
    {"name": "Oslo", "people": "many"},
    {"name": "Bergen", "people": "many"},
    {"name": "Rome", "founded": "long ago"},
]

with cities.batch.fixed_size(batch_size=100) as batch:
    for city in delivery:
        batch.add_object(properties=city)

print(len(cities), "of", len(delivery))
# END NothingRaised

assert len(cities.batch.failed_objects) == 3
vector = client.collections.export_config("City").to_dict()["vectorConfig"]["default"]
assert vector["vectorizer"]["text2vec-model2vec"]["properties"] == ["name"]
[lima] = cities.query.near_text("Lima", return_metadata=["distance"]).objects
assert lima.metadata.distance is not None and abs(lima.metadata.distance) < 1e-5

# START Grouped
counts = {}
for failed in cities.batch.failed_objects:
    counts[failed.message] = counts.get(failed.message, 0) + 1

for message, count in sorted(counts.items()):
    print(count, message)
# END Grouped

assert sorted(counts.values()) == [1, 2]

# START StopYourself
if cities.batch.failed_objects:
    print(f"Stop: {len(cities.batch.failed_objects)} objects were not imported.")
# END StopYourself

assert len(cities) == 1

try:
    # START MalformedId
    cities.data.insert({"name": "Cairo"}, uuid="cairo")
    # END MalformedId
except UnexpectedStatusCodeError as error:
    assert "must be of type uuid" in str(error) and "cairo" in str(error)

# START VectorLengths
from weaviate.classes.data import DataObject

mixed = cities.data.insert_many(
    [
        DataObject(properties={"name": "Paris"}),
        DataObject(properties={"name": "Venice"}, vector=[0.1, 0.2, 0.3]),
    ]
)

for error in mixed.errors.values():
    print("vector dimensions do not match the index dimensions" in error.message)

client.close()
# END VectorLengths

with weaviate.connect_to_local() as cleaner:
    names = [city.properties["name"] for city in cleaner.collections.use("City").iterator()]
    assert sorted(map(str, names)) == ["Lima", "Paris"]
    cleaner.collections.delete("City")
