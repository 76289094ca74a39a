# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

assert client.is_ready()

# START CreateCollection
from weaviate.classes.config import Configure, DataType, Property

notes = client.collections.create(
    "NewPage",
    properties=[Property(name="text", data_type=DataType.TEXT)],
    vector_config=Configure.Vectors.text2vec_model2vec(vectorize_collection_name=False),
)
# END CreateCollection

assert len(notes) == 0

# START AddObjects
notes.data.insert_many(
    [
        {"text": "A cat sleeps on the sofa."},
        {"text": "The train to Paris is late."},
    ]
)
print(f"Notes: {len(notes)}")
# END AddObjects

assert len(notes) == 2

# START Search
nearest = notes.query.near_text(query="a pet", limit=1)
for note in nearest.objects:
    print(note.properties["text"])

client.close()
# END Search

assert [note.properties["text"] for note in nearest.objects] == ["A cat sleeps on the sofa."]

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("NewPage")
