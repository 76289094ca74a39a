# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

assert client.collections.list_all() == {}


# START Collection
from weaviate.classes.config import Configure, DataType, Property

notes = client.collections.create(
    "Note",
    properties=[
        Property(name="title", data_type=DataType.TEXT),
        Property(name="text", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="text_vector", source_properties=["text"], vectorize_collection_name=False
    ),
)

plain = notes.data.insert({"title": "plain", "text": "Water the plants."})
print(len(notes))
# END Collection

[watered] = notes.query.near_text("Water the plants.", return_metadata=["distance"]).objects
assert watered.metadata.distance is not None and abs(watered.metadata.distance) < 1e-5
assert watered.properties == {"title": "plain", "text": "Water the plants."}
assert [(prop.name, prop.description) for prop in notes.config.get().properties] == [
    ("title", None),
    ("text", None),
]

# START NoText
empty = notes.data.insert({"title": "empty", "text": ""})
missing = notes.data.insert({"title": "missing"})

for uuid in [empty, missing]:
    print(list(notes.query.fetch_object_by_id(uuid, include_vector=True).vector))
# END NoText

stored = [notes.query.fetch_object_by_id(uuid).properties for uuid in [empty, missing]]
assert stored == [{"title": "empty", "text": ""}, {"title": "missing", "text": None}]
assert len(notes) == 3

# START ZeroVector
emoji = notes.data.insert({"title": "emoji", "text": "🙂 🙂 🙂"})

vector = notes.query.fetch_object_by_id(emoji, include_vector=True).vector["text_vector"]
print(len(vector), any(vector))
# END ZeroVector

assert vector == [0.0] * 256

# START ZeroDistance
from weaviate.classes.query import MetadataQuery

hits = notes.query.near_text("water", return_metadata=MetadataQuery(distance=True))

for hit in hits.objects:
    if hit.properties["title"] == "emoji":
        print(hit.metadata.distance)
# END ZeroDistance

assert len(hits.objects) == 2

# START UnknownQuery
lost = notes.query.near_text("🙂", return_metadata=MetadataQuery(distance=True))

print([hit.metadata.distance for hit in lost.objects])
# END UnknownQuery

assert len(lost.objects) == 2

# START LongText
start = "bread " * 600
long = notes.data.insert({"title": "long", "text": start})
longer = notes.data.insert({"title": "longer", "text": start + "A sentence about whales."})

vectors = [notes.query.fetch_object_by_id(uuid, include_vector=True).vector for uuid in [long, longer]]
print(vectors[0] == vectors[1])
# END LongText

assert len(vectors[0]["text_vector"]) == 256
titles = [notes.query.fetch_object_by_id(uuid).properties["title"] for uuid in [long, longer]]
assert titles == ["long", "longer"]

# START Parts
pages = ["bread " * 300, "A sentence about whales."]
for number, page in enumerate(pages):
    notes.data.insert({"title": f"page {number}", "text": page})

[whales] = notes.query.near_text("whales", limit=1).objects
print(whales.properties["title"])
# END Parts

assert len(notes) == 8

# START Find
without = []
for note in notes.iterator(include_vector=True):
    if not any(note.vector.get("text_vector", [])):
        without.append(note.properties["title"])

print(sorted(without))

client.close()
# END Find

assert len(without) == 3

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Note")
