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
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="model2vec", source_properties=["body"], vectorize_collection_name=False
    ),
)
articles.data.insert_many(
    [
        DataObject(properties={"title": title, "body": body}, uuid=generate_uuid5(title))
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
    assert list(article.vector) == ["model2vec"]
assert [(prop.name, prop.description) for prop in articles.config.get().properties] == [
    ("title", None),
    ("body", None),
]
rocket = articles.query.near_text("A rocket carries a telescope into orbit.", return_metadata=["distance"]).objects[0]
assert rocket.metadata.distance is not None and abs(rocket.metadata.distance) < 1e-5

# START AddOther
articles.config.add_vector(
    vector_config=Configure.Vectors.text2vec_openai(name="openai", source_properties=["body"])
)

print(sorted(client.collections.export_config("Article").to_dict()["vectorConfig"]))
# END AddOther

assert len(articles) == 3
openai = client.collections.export_config("Article").to_dict()["vectorConfig"]["openai"]
assert openai["vectorizer"]["text2vec-openai"]["properties"] == ["body"]

# START Bring
other_vectors = {"Harvest": [0.9, 0.1, 0.0], "Launch": [0.0, 0.2, 0.9], "Concert": [0.1, 0.9, 0.1]}

for title, vector in other_vectors.items():
    articles.data.update(generate_uuid5(title), vector={"openai": vector})

launch = articles.query.fetch_object_by_id(generate_uuid5("Launch"), include_vector=True)
print(len(launch.vector["openai"]), len(launch.vector["model2vec"]))
# END Bring

for article in articles.iterator(include_vector=True):
    assert sorted(article.vector) == ["model2vec", "openai"]
    assert article.properties["body"] is not None

# START SearchBoth
query_vector = [0.0, 0.1, 0.9]
[by_other] = articles.query.near_vector(query_vector, target_vector="openai", limit=1).objects
[by_model2vec] = articles.query.near_text("telescope", target_vector="model2vec", limit=1).objects

print(by_other.properties["title"], by_model2vec.properties["title"])
# END SearchBoth

assert by_other.uuid == by_model2vec.uuid

# START CreateWithout
plain = client.collections.create(
    "ArticleOpenAI",
    properties=[
        Property(name="title", data_type=DataType.TEXT),
        Property(name="body", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=Configure.Vectors.text2vec_openai(name="openai", source_properties=["body"]),
)

print(list(client.collections.export_config("ArticleOpenAI").to_dict()["vectorConfig"]))
# END CreateWithout

assert [prop.name for prop in plain.config.get().properties] == ["title", "body"]
openai = client.collections.export_config("ArticleOpenAI").to_dict()["vectorConfig"]["openai"]
assert openai["vectorizer"]["text2vec-openai"]["properties"] == ["body"]

# START CopyOne
with plain.batch.fixed_size(batch_size=100) as batch:
    for article in articles.iterator(include_vector=True):
        batch.add_object(
            properties=article.properties,
            uuid=article.uuid,
            vector={"openai": article.vector["openai"]},
        )

client.collections.delete("Article")
print(len(plain), len(plain.batch.failed_objects))

client.close()
# END CopyOne

with weaviate.connect_to_local() as cleaner:
    for article in cleaner.collections.use("ArticleOpenAI").iterator(include_vector=True):
        assert list(article.vector) == ["openai"]
        assert None not in [article.properties["title"], article.properties["body"]]
    cleaner.collections.delete("ArticleOpenAI")
