import weaviate

client = weaviate.connect_to_local()

# START FullVectorizerModel2Vec
from weaviate.classes.config import Configure, DataType, Property, VectorDistances

books = client.collections.create(
    "Book",
    properties=[
        Property(name="title", data_type=DataType.TEXT),
        Property(name="summary", data_type=DataType.TEXT),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="book_vector",
        source_properties=["title", "summary"],
        vectorize_collection_name=False,
        vector_index_config=Configure.VectorIndex.hnsw(distance_metric=VectorDistances.DOT),
    ),
)
# END FullVectorizerModel2Vec

book_vector = client.collections.export_config("Book").to_dict()["vectorConfig"]["book_vector"]
assert book_vector["vectorizer"] == {  # any model
    "text2vec-model2vec": {"vectorizeClassName": False, "properties": ["title", "summary"]}
}
assert book_vector["vectorIndexType"] == "hnsw"  # any model
assert book_vector["vectorIndexConfig"]["distanceMetric"] == "dot"  # any model

# Properties enter the text without their names, in their own case; vectors have length 1.
books.data.insert({"title": "Dune", "summary": "A desert planet."})
[dune] = books.query.near_text("A desert planet. Dune", return_metadata=["distance"]).objects
assert dune.metadata.distance is not None and abs(dune.metadata.distance + 1) < 1e-5

# A property that the import had to add would say so in its description.
assert [(prop.name, prop.description) for prop in books.config.get().properties] == [
    ("title", None),
    ("summary", None),
]

client.collections.delete("Book")

# START BasicVectorizerModel2Vec
from weaviate.classes.config import Configure, DataType, Property

films = client.collections.create(
    "Film",
    properties=[
        Property(name="title", data_type=DataType.TEXT),
        Property(name="plot", data_type=DataType.TEXT),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="plot_vector",
        source_properties=["plot"],
        vectorize_collection_name=False,
    ),
)
# END BasicVectorizerModel2Vec

plot_vector = client.collections.export_config("Film").to_dict()["vectorConfig"]["plot_vector"]
assert plot_vector["vectorizer"] == {  # any model
    "text2vec-model2vec": {"vectorizeClassName": False, "properties": ["plot"]}
}
assert len(films) == 0  # any model

# START BatchImportExample
film_objects = [
    {"title": "Alien", "plot": "A crew in space meets a deadly alien creature."},
    {"title": "The Martian", "plot": "An astronaut left behind on Mars grows potatoes."},
    {"title": "Finding Nemo", "plot": "A clownfish looks for his lost son in the ocean."},
    {"title": "Jaws", "plot": "A shark attacks swimmers at the beach."},
    {"title": "Ratatouille", "plot": "A rat becomes a chef in a Paris restaurant."},
    {"title": "The Godfather", "plot": "A mafia boss hands the family business to his son."},
]

with films.batch.fixed_size(batch_size=100) as batch:
    for film_object in film_objects:
        batch.add_object(properties=film_object)

for failed in films.batch.failed_objects:
    print(f"Not imported: {failed.message}")

print(f"Films in the collection: {len(films)}")
# END BatchImportExample

assert films.batch.failed_objects == []  # any model
assert len(films) == len(film_objects)  # any model
assert [(prop.name, prop.description) for prop in films.config.get().properties] == [
    ("title", None),
    ("plot", None),
]

for stored in films.iterator(include_vector=True):
    assert list(stored.vector) == ["plot_vector"]  # any model
    assert len(stored.vector["plot_vector"]) == 256

    # The plot alone, as it is written, is what was turned into the vector.
    plot = str(stored.properties["plot"])
    [same, other] = films.query.near_text(plot, limit=2, return_metadata=["distance"]).objects
    assert same.uuid == stored.uuid
    assert same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5
    assert other.metadata.distance is not None and other.metadata.distance > 0.1

# START NearTextExample
from weaviate.classes.query import MetadataQuery

nearest = films.query.near_text(
    query="outer space",
    limit=2,
    return_metadata=MetadataQuery(distance=True),
)

for film in nearest.objects:
    print(f"{film.properties['title']}: distance {film.metadata.distance:.3f}")
# END NearTextExample

assert [film.properties["title"] for film in nearest.objects] == ["Alien", "The Martian"]

# Each rank stands well apart from the next one, so that rounding cannot swap them.
by_distance = films.query.near_text("outer space", return_metadata=["distance"]).objects
[closest, second, third, *others] = [film.metadata.distance or 0 for film in by_distance]
assert len(others) + 3 == len(film_objects)
assert second - closest > 0.05 and third - second > 0.05

# By its plot alone another film would come first: the word in the title is what hybrid search adds.
[by_vector] = films.query.near_text("a fish in the ocean, like Jaws", limit=1).objects
assert by_vector.properties["title"] == "Finding Nemo"

# START HybridExample
best = films.query.hybrid(
    query="a fish in the ocean, like Jaws",
    alpha=0.5,
    limit=2,
    return_metadata=MetadataQuery(score=True),
)

for hit in best.objects:
    print(f"{hit.properties['title']}: score {hit.metadata.score:.3f}")

client.close()
# END HybridExample

assert [hit.properties["title"] for hit in best.objects] == ["Jaws", "Finding Nemo"]
[jaws, nemo] = [hit.metadata.score or 0 for hit in best.objects]
assert jaws - nemo > 0.1

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Film")
    assert cleaner.collections.list_all() == {}  # any model
