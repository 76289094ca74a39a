# START Connect
import weaviate
from weaviate.classes.config import Configure, DataType, Property

client = weaviate.connect_to_local()

print(client.is_ready())
# END Connect

assert client.collections.list_all() == {}

# START Collection
answers = client.collections.create(
    "Answer",
    properties=[
        Property(name="text", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(vectorize_collection_name=False),
)

settings = client.collections.export_config("Answer").to_dict()["vectorConfig"]["default"]
[vectorizer] = settings["vectorizer"]
print(vectorizer)
# END Collection

assert len(answers) == 0
assert [prop.name for prop in answers.config.get().properties] == ["text"]

# START Import
imported = answers.data.insert_many([
    {"text": "Reset a forgotten password: open the sign-in page and choose a new one."},
    {"text": "Change where a parcel goes: edit the delivery address until it is sent."},
    {"text": "Get your money back: send the goods within thirty days for a refund."},
    {"text": "A card was declined: ask your bank, then try the payment again."},
])

print(f"{len(imported.uuids)} imported, {len(imported.errors)} failed")
# END Import

assert len(answers) == 4
for stored in answers.iterator(include_vector=True):
    assert len(stored.vector["default"]) == 256

# START Search
found = answers.query.near_text("I cannot log in", limit=1, return_metadata=["distance"])

for answer in found.objects:
    print(f"{answer.metadata.distance:.3f}  {answer.properties['text']}")

client.close()
# END Search

with weaviate.connect_to_local() as cleaner:
    answers = cleaner.collections.use("Answer")

    # Other questions find their own answer, each well before the next one.
    for question, start in {
        "I cannot log in": "Reset",
        "my package goes to the wrong house": "Change",
        "I want a refund": "Get",
        "payment refused": "A card",
    }.items():
        ranked = answers.query.near_text(question, return_metadata=["distance"]).objects
        assert str(ranked[0].properties["text"]).startswith(start)
        [first, second, *_] = [answer.metadata.distance or 0 for answer in ranked]
        assert second - first > 0.05

    cleaner.collections.delete("Answer")
    assert cleaner.collections.list_all() == {}
