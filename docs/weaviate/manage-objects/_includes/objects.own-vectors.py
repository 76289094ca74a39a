from weaviate.exceptions import UnexpectedStatusCodeError, WeaviateQueryError

# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

assert client.collections.list_all() == {}

# START SelfProvided
from weaviate.classes.config import Configure, DataType, Property

colors = client.collections.create(
    "Color",
    properties=[Property(name="name", data_type=DataType.TEXT)],
    vector_config=Configure.Vectors.self_provided(name="rgb"),
)

colors.data.insert({"name": "red"}, vector={"rgb": [1.0, 0.0, 0.0]})
colors.data.insert({"name": "orange"}, vector={"rgb": [1.0, 0.5, 0.0]})
colors.data.insert({"name": "blue"}, vector={"rgb": [0.0, 0.0, 1.0]})

print(len(colors))
# END SelfProvided

assert {str(color.properties["name"]): color.vector["rgb"] for color in colors.iterator(include_vector=True)} == {
    "red": [1.0, 0.0, 0.0],
    "orange": [1.0, 0.5, 0.0],
    "blue": [0.0, 0.0, 1.0],
}
assert [(prop.name, prop.description) for prop in colors.config.get().properties] == [("name", None)]

# START SearchByVector
similar = colors.query.near_vector([1.0, 0.1, 0.0], target_vector="rgb", limit=2)

print([color.properties["name"] for color in similar.objects])
# END SearchByVector

distances = colors.query.near_vector([1.0, 0.1, 0.0], return_metadata=["distance"]).objects
[nearest, second, third] = [color.metadata.distance or 0 for color in distances]
assert second - nearest > 0.05 and third - second > 0.05

try:
    # START NoText
    colors.query.near_text("red", target_vector="rgb")
    # END NoText
except WeaviateQueryError as error:
    assert "Make sure a vectorizer module is configured" in str(error)

assert len(colors.query.bm25("red").objects) == 1

# START BesideModel2Vec
films = client.collections.create(
    "Film",
    properties=[Property(name="plot", data_type=DataType.TEXT, vectorize_property_name=False)],
    vector_config=[
        Configure.Vectors.text2vec_model2vec(
            name="plot_vector", source_properties=["plot"], vectorize_collection_name=False
        ),
        Configure.Vectors.self_provided(name="poster"),
    ],
)

film_id = films.data.insert({"plot": "A shark attacks swimmers."}, vector={"poster": [0.2, 0.8]})

film = films.query.fetch_object_by_id(film_id, include_vector=True)
print(len(film.vector["plot_vector"]), len(film.vector["poster"]))
# END BesideModel2Vec

assert sorted(film.vector) == ["plot_vector", "poster"]
[same] = films.query.near_text(
    "A shark attacks swimmers.", target_vector="plot_vector", return_metadata=["distance"]
).objects
assert same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5
assert [round(number, 4) for number in film.vector["poster"] if isinstance(number, float)] == [0.2, 0.8]
assert [(prop.name, prop.description) for prop in films.config.get().properties] == [("plot", None)]
plot_vector = client.collections.export_config("Film").to_dict()["vectorConfig"]["plot_vector"]
assert plot_vector["vectorizer"]["text2vec-model2vec"]["properties"] == ["plot"]

# START InPlaceOfModel2Vec
copy_id = films.data.insert({"plot": "Ein Hai greift an."}, vector=film.vector)

copy = films.query.fetch_object_by_id(copy_id, include_vector=True)
print(copy.vector["plot_vector"] == film.vector["plot_vector"])
# END InPlaceOfModel2Vec

assert copy.properties["plot"] == "Ein Hai greift an."
assert copy.vector["poster"] == film.vector["poster"]

try:
    # START WrongName
    films.data.insert({"plot": "A rat cooks."}, vector={"plot": [0.1, 0.2, 0.3]})
    # END WrongName
except UnexpectedStatusCodeError as error:
    assert "does not have configuration for vector plot" in str(error)

# START WrongLength
from weaviate.exceptions import UnexpectedStatusCodeError

try:
    films.data.insert({"plot": "A rat cooks."}, vector={"plot_vector": [0.1, 0.2, 0.3]})
except UnexpectedStatusCodeError as error:
    print("vector dimensions do not match the index dimensions" in str(error))

client.close()
# END WrongLength

with weaviate.connect_to_local() as cleaner:
    assert len(cleaner.collections.use("Film")) == 2
    assert len(cleaner.collections.use("Color")) == 3
    cleaner.collections.delete_all()
