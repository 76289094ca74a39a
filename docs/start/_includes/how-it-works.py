# START OneText
import weaviate
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.query import MetadataQuery

client = weaviate.connect_to_local()

songs = client.collections.create(
    "Song",
    properties=[
        Property(name="title", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="about", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="year", data_type=DataType.INT),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(vectorize_collection_name=False),
)
river = songs.data.insert({"title": "River", "about": "A winter far from home", "year": 1971})

stored = songs.query.fetch_object_by_id(river, include_vector=True)
vector = [number for number in stored.vector["default"] if isinstance(number, float)]
length = sum(number * number for number in vector) ** 0.5
print(f"{len(vector)} numbers, length {length:.3f}")
# END OneText

assert len(vector) == 256
assert [(prop.name, prop.data_type.value) for prop in songs.config.get().properties] == [
    ("title", "text"),
    ("about", "text"),
    ("year", "int"),
]

# START SameText
songs.data.insert({"title": "Fast Car", "about": "Leaving a small town by night", "year": 1988})

text = "A winter far from home River"
[nearest, other] = songs.query.near_text(text, return_metadata=MetadataQuery(distance=True)).objects
print(f"{nearest.properties['title']}: {nearest.metadata.distance:.3f}")
# END SameText

assert nearest.uuid == river
assert other.metadata.distance is not None and other.metadata.distance > 0.3

# One more, so that the limit of the next search shows.
songs.data.insert({"title": "Taxes"})

# START ByVector
by_vector = songs.query.near_vector(vector, limit=2, return_metadata=MetadataQuery(distance=True))

for song in by_vector.objects:
    print(f"{song.properties['title']}: {song.metadata.distance:.3f}")
# END ByVector

assert [song.uuid for song in by_vector.objects] == [nearest.uuid, other.uuid]
[_, by_text, _] = songs.query.near_text(text, return_metadata=["distance"]).objects
[_, by_its_vector] = by_vector.objects
assert by_text.metadata.distance is not None and by_its_vector.metadata.distance is not None
assert abs(by_text.metadata.distance - by_its_vector.metadata.distance) < 1e-5

# START OwnVector
own = songs.data.insert({"title": "No words", "about": "Nobody reads this"}, vector=vector)

kept = songs.query.fetch_object_by_id(own, include_vector=True)
print(kept.vector["default"] == stored.vector["default"])

client.close()
# END OwnVector

assert kept.properties == {"title": "No words", "about": "Nobody reads this", "year": None}

with weaviate.connect_to_local() as cleaner:
    songs = cleaner.collections.use("Song")
    years = {str(song.properties["title"]): song.properties["year"] for song in songs.iterator()}
    assert years == {"River": 1971, "Fast Car": 1988, "Taxes": None, "No words": None}
    cleaner.collections.delete("Song")
    assert cleaner.collections.list_all() == {}
