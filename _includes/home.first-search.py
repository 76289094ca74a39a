# START FirstSearch
import weaviate
from weaviate.classes.config import Configure, DataType, Property

client = weaviate.connect_to_local()

notes = client.collections.create(
    "Note",
    properties=[
        Property(name="text", data_type=DataType.TEXT),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        vectorize_collection_name=False,
    ),
)
notes.data.insert_many([
    {"text": "The cat sleeps on the warm roof"},
    {"text": "Interest rates rose again in spring"},
    {"text": "The train to Lisbon leaves at nine"},
])

[best] = notes.query.near_text("a journey in Portugal", limit=1).objects
print(best.properties["text"])

client.close()
# END FirstSearch

with weaviate.connect_to_local() as cleaner:
    notes = cleaner.collections.use("Note")
    assert len(notes) == 3  # any model

    # A property that the import had to add would say so in its description.
    config = notes.config.get()
    assert [(prop.name, prop.description) for prop in config.properties] == [("text", None)]
    assert config.vector_config and config.vector_config["default"].vectorizer.model == {"vectorizeClassName": False}

    # No word of the query is in the note that comes first, and the others are far behind.
    ranked = notes.query.near_text("a journey in Portugal", return_metadata=["distance"]).objects
    assert [note.properties["text"] for note in ranked][0] == best.properties["text"]
    [first, second, _] = [note.metadata.distance or 0 for note in ranked]
    assert second - first > 0.2

    cleaner.collections.delete("Note")
    assert cleaner.collections.list_all() == {}  # any model
