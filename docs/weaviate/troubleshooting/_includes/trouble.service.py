from weaviate.exceptions import UnexpectedStatusCodeError, WeaviateQueryError

# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

assert client.collections.list_all() == {}


# START DeadService
from weaviate.classes.config import Configure, DataType, Property

films = client.collections.create(
    "Film",
    properties=[Property(name="plot", data_type=DataType.TEXT)],
    vector_config=Configure.Vectors.text2vec_model2vec(
        source_properties=["plot"],
        vectorize_collection_name=False,
        inference_url="http://127.0.0.1:9999",
    ),
)

vectorizer = client.collections.export_config("Film").to_dict()["vectorConfig"]["default"]["vectorizer"]
print(vectorizer["text2vec-model2vec"]["inferenceUrl"])
# END DeadService

assert len(films) == 0
assert vectorizer["text2vec-model2vec"]["properties"] == ["plot"]
assert vectorizer["text2vec-model2vec"]["vectorizeClassName"] is False
assert [prop.name for prop in films.config.get().properties] == ["plot"]

try:
    # START Insert
    films.data.insert({"plot": "A shark attacks swimmers."})
    # END Insert
except UnexpectedStatusCodeError as error:
    assert "connect: connection refused" in str(error)

try:
    # START Search
    films.query.near_text("shark")
    # END Search
except WeaviateQueryError as error:
    assert "connect: connection refused" in str(error)

try:
    # START Hybrid
    films.query.hybrid("shark")
    # END Hybrid
except WeaviateQueryError as error:
    assert "connect: connection refused" in str(error)

try:
    # START WrongService
    songs = client.collections.create(
        "Song",
        vector_config=Configure.Vectors.text2vec_model2vec(
            vectorize_collection_name=False,
            inference_url="http://localhost:8080",
        ),
    )

    songs.data.insert({"title": "Yesterday"})
    # END WrongService
except UnexpectedStatusCodeError as error:
    assert "fail with status 404" in str(error)

assert len(client.collections.use("Song")) == 0
vectorizer = client.collections.export_config("Song").to_dict()["vectorConfig"]["default"]["vectorizer"]
assert vectorizer["text2vec-model2vec"]["vectorizeClassName"] is False

# START StillWorks
films.data.insert({"plot": "A shark attacks swimmers."}, vector=[0.6, 0.8])

print(len(films.query.bm25("shark").objects), len(films.query.near_vector([0.6, 0.8]).objects))
# END StillWorks

[shark] = films.query.fetch_objects(include_vector=True).objects
assert shark.properties == {"plot": "A shark attacks swimmers."}
assert [round(number, 4) for number in shark.vector["default"] if isinstance(number, float)] == [0.6, 0.8]

# START Import
import logging

logging.getLogger("weaviate-client").setLevel(logging.CRITICAL)

with films.batch.fixed_size(batch_size=100) as batch:
    batch.add_object({"plot": "A rat cooks."})
    batch.add_object({"plot": "A robot falls in love."})

for failed in films.batch.failed_objects:
    print("connect: connection refused" in failed.message)
# END Import

assert len(films.batch.failed_objects) == 2

# START Left
print(len(films))

client.close()
# END Left

with weaviate.connect_to_local() as cleaner:
    assert len(cleaner.collections.use("Film")) == 1
    cleaner.collections.delete(["Film", "Song"])
