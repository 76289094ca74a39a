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


# START GiveAlias
client.alias.create(alias_name="News", target_collection="Article")

print(len(client.collections.use("News")))
# END GiveAlias

assert [alias.collection for alias in client.alias.list_all().values()] == ["Article"]

# START CreateNew
renewed = client.collections.create(
    "ArticleModel2Vec",
    properties=[
        Property(name="title", data_type=DataType.TEXT),
        Property(name="body", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="model2vec", source_properties=["body"], vectorize_collection_name=False
    ),
)

print(len(renewed))
# END CreateNew

assert sorted(client.collections.list_all()) == ["Article", "ArticleModel2Vec"]
assert [prop.name for prop in renewed.config.get().properties] == ["title", "body"]

# START Copy
with renewed.batch.fixed_size(batch_size=100) as batch:
    for article in articles.iterator():
        batch.add_object(properties=article.properties, uuid=article.uuid)

print(len(renewed), len(renewed.batch.failed_objects))
# END Copy

for article in renewed.iterator(include_vector=True):
    assert {name: len(vector) for name, vector in article.vector.items()} == {"model2vec": 256}
    assert None not in [article.properties["title"], article.properties["body"]]
rocket = renewed.query.near_text(
    "A rocket carries a telescope into orbit.", return_metadata=["distance"]
).objects[0]
assert rocket.metadata.distance is not None and abs(rocket.metadata.distance) < 1e-5

# START Compare
ids = sorted(str(article.uuid) for article in articles.iterator())
new_ids = sorted(str(article.uuid) for article in renewed.iterator())

print(ids == new_ids)
# END Compare

assert new_ids == sorted(generate_uuid5(title) for title in old_vectors)

# START Switch
client.alias.update(alias_name="News", new_target_collection="ArticleModel2Vec")

news = client.collections.use("News")
[best] = news.query.near_text("outer space", limit=1).objects
print(best.properties["title"])
# END Switch

near = news.query.near_text("outer space", return_metadata=["distance"]).objects
[closest, second, *_] = [article.metadata.distance or 0 for article in near]
assert second - closest > 0.05

# START DeleteOld
client.collections.delete("Article")

print(sorted(client.collections.list_all()), len(news))
# END DeleteOld

assert not client.collections.exists("Article")

# START RemoveAlias
client.alias.delete(alias_name="News")

print(len(client.alias.list_all()), len(client.collections.use("ArticleModel2Vec")))

client.close()
# END RemoveAlias

with weaviate.connect_to_local() as cleaner:
    assert len(cleaner.collections.use("ArticleModel2Vec")) == 3
    cleaner.collections.delete("ArticleModel2Vec")
