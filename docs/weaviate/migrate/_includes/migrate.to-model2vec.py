from weaviate.exceptions import WeaviateQueryError

# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

assert client.collections.list_all() == {}

# START Before
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.data import DataObject
from weaviate.util import generate_uuid5

articles = client.collections.create(
    "Article",
    properties=[
        Property(name="title", data_type=DataType.TEXT),
        Property(name="body", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=Configure.Vectors.text2vec_openai(name="openai", source_properties=["body"]),
)

old_vectors = {"Harvest": [0.9, 0.1, 0.0], "Launch": [0.0, 0.2, 0.9], "Concert": [0.1, 0.9, 0.1]}
articles.data.insert_many(
    [
        DataObject(
            properties={"title": title, "body": body},
            uuid=generate_uuid5(title),
            vector={"openai": old_vectors[title]},
        )
        for title, body in [
            ("Harvest", "Farmers pick apples before the first frost."),
            ("Launch", "A rocket carries a telescope into orbit."),
            ("Concert", "An orchestra plays in the park tonight."),
        ]
    ]
)

print(len(articles))
# END Before

for article in articles.iterator(include_vector=True):
    assert list(article.vector) == ["openai"]
assert [(prop.name, prop.description) for prop in articles.config.get().properties] == [
    ("title", None),
    ("body", None),
]
openai = client.collections.export_config("Article").to_dict()["vectorConfig"]["openai"]
assert openai["vectorizer"]["text2vec-openai"]["properties"] == ["body"]
for prop in client.collections.export_config("Article").to_dict()["properties"]:
    assert prop["moduleConfig"]["text2vec-openai"]["vectorizePropertyName"] is False


# START AddVector
articles.config.add_vector(
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="model2vec", source_properties=["body"], vectorize_collection_name=False
    )
)

print(sorted(client.collections.export_config("Article").to_dict()["vectorConfig"]))
# END AddVector

assert len(articles) == 3

# START NotYet
found = articles.query.near_text("outer space", target_vector="model2vec")

print(len(found.objects))
# END NotYet

assert found.objects == []

# START Fill
stored = list(articles.iterator(include_vector=True))

for article in stored:
    articles.data.delete_by_id(article.uuid)
    articles.data.insert(article.properties, uuid=article.uuid, vector=article.vector)

print(len(stored), len(articles))
# END Fill

assert sorted(str(article.uuid) for article in articles.iterator()) == sorted(map(generate_uuid5, old_vectors))
assert None not in [article.properties["body"] for article in articles.iterator()]

# START Check
without = [
    article.properties["title"]
    for article in articles.iterator(include_vector=True)
    if "model2vec" not in article.vector
]

print(without)
# END Check

for article in articles.iterator(include_vector=True):
    assert {name: len(vector) for name, vector in article.vector.items()} == {"openai": 3, "model2vec": 256}
rocket = articles.query.near_text(
    "A rocket carries a telescope into orbit.", target_vector="model2vec", return_metadata=["distance"]
).objects[0]
assert rocket.metadata.distance is not None and abs(rocket.metadata.distance) < 1e-5

# START Search
[best] = articles.query.near_text("outer space", target_vector="model2vec", limit=1).objects

print(best.properties["title"])
# END Search

near = articles.query.near_text("outer space", target_vector="model2vec", return_metadata=["distance"])
[closest, second, *_] = [article.metadata.distance or 0 for article in near.objects]
assert second - closest > 0.05

try:
    # START NoKey
    articles.query.near_text("outer space", target_vector="openai")
    # END NoKey
except WeaviateQueryError as error:
    assert "no api key found" in str(error)

# START OldVector
[old] = articles.query.near_vector([0.0, 0.1, 0.9], target_vector="openai", limit=1).objects

print(old.properties["title"])

client.close()
# END OldVector

with weaviate.connect_to_local() as cleaner:
    assert len(cleaner.collections.use("Article")) == 3
    cleaner.collections.delete("Article")
