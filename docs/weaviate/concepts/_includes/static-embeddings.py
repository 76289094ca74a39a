asked = []

# START Ask
import weaviate
from weaviate.classes.config import Configure, DataType, Property

client = weaviate.connect_to_local()

texts = client.collections.create(
    "Text",
    properties=[
        Property(name="text", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(vectorize_collection_name=False),
)


def distance(one: str, other: str) -> str:
    # END Ask

    asked.append([one, other])

    # START Ask
    uuid = texts.data.insert({"text": one})
    [found] = texts.query.near_text(other, return_metadata=["distance"]).objects
    texts.data.delete_by_id(uuid)
    return f"{found.metadata.distance:.2f}"


print(distance("a loaf of bread", "the baker kneads dough"))
print(distance("a loaf of bread", "a rocket reaches orbit"))
# END Ask

assert asked == [
    ["a loaf of bread", "the baker kneads dough"],
    ["a loaf of bread", "a rocket reaches orbit"],
]
assert [(prop.name, prop.description) for prop in texts.config.get().properties] == [("text", None)]
assert distance("a loaf of bread", "the baker kneads dough") == "0.52"

# START WordOrder
print(distance("The dog bites the man", "The man bites the dog"))
# END WordOrder

assert distance("dog man", "man dog") == "0.00"

# START Negation
print(distance("Not a good film", "A good film"))
print(distance("Not a good film", "A terrible movie"))
# END Negation

assert distance("Not a good film", "A good film") == "0.11"
assert distance("Not a good film", "A terrible movie") == "0.49"

# START LetterCase
print(distance("PARIS IN SPRING", "Paris in spring"))
print(distance("Crème brûlée", "creme brulee"))
# END LetterCase

# START ManySubjects
one_subject = "bread and butter"
two_subjects = f"{one_subject}, rockets in orbit"
three_subjects = f"{two_subjects}, a court that ruled on tax"

for text in [one_subject, two_subjects, three_subjects]:
    print(distance(text, "a loaf of bread"), text)
# END ManySubjects

[near, farther, farthest] = [
    float(distance(text, "a loaf of bread"))
    for text in [one_subject, two_subjects, three_subjects]
]
assert near + 0.1 < farther and farther + 0.05 < farthest

# START Unknown
unknown = texts.data.insert({"text": "🙂🙂🙂"})

stored = texts.query.fetch_object_by_id(unknown, include_vector=True)
numbers = [number for number in stored.vector["default"] if isinstance(number, float)]
print(min(numbers), max(numbers))

texts.data.delete_by_id(unknown)
print(distance("🙂🙂🙂", "a smiling face"))
# END Unknown

# START LongText
words = "word " * 512
print(distance(words, words + "bread " * 512))

client.close()
# END LongText

with weaviate.connect_to_local() as cleaner:
    # One word fewer, and the next one still counts.
    texts = cleaner.collections.use("Text")
    texts.data.insert({"text": "word " * 511})
    [found] = texts.query.near_text("word " * 511 + "bread", return_metadata=["distance"]).objects
    assert found.metadata.distance is not None and 1e-6 < found.metadata.distance < 1e-3

    cleaner.collections.delete("Text")
    assert cleaner.collections.list_all() == {}
