import weaviate

client = weaviate.connect_to_local()

# START SetUp
from weaviate.classes.config import Configure, DataType, Property, Tokenization

products = client.collections.create(
    "Product",
    properties=[
        Property(name="name", data_type=DataType.TEXT),
        Property(name="code", data_type=DataType.TEXT, tokenization=Tokenization.WHITESPACE),
        Property(name="description", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="description_vector",
        source_properties=["description"],
        vectorize_collection_name=False,
    ),
)

product_objects = [
    {"name": "Trail Runner", "code": "TR-120", "description": "A light shoe for running on rocky trails."},
    {"name": "Storm Jacket", "code": "SJ-300", "description": "A waterproof jacket for running in the rain."},
    {"name": "Winter Jacket", "code": "WJ-310", "description": "A warm jacket with a hood for cold days."},
    {"name": "Summit Tent", "code": "ST-200", "description": "A light waterproof tent for two people."},
    {"name": "Camp Stove", "code": "CS-100", "description": "A small gas stove for cooking outdoors."},
    {"name": "Head Lamp", "code": "HL-100", "description": "A lamp with a battery, for the night."},
    {"name": "Sleeping Bag", "code": "SB-310", "description": "A warm bag for cold nights in a tent."},
]

imported = products.data.insert_many(product_objects)

print(f"Products: {len(products)}, errors: {len(imported.errors)}")
# END SetUp

assert len(products) == 7 and not imported.has_errors
assert [(prop.name, prop.tokenization) for prop in products.config.get().properties] == [
    ("name", Tokenization.WORD),
    ("code", Tokenization.WHITESPACE),
    ("description", Tokenization.WORD),
]
same = products.query.near_text("A lamp with a battery, for the night.", return_metadata=["distance"]).objects[0]
assert same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5


def scored(result):
    """The names and scores of a result whose scores stand apart, so that rounding cannot swap them."""
    scores = [product.metadata.score or 0 for product in result.objects]
    assert all(better - worse > 0.01 for better, worse in zip(scores, scores[1:])), scores
    return [(product.properties["name"], round(score, 3)) for product, score in zip(result.objects, scores)]


# START Hybrid
from weaviate.classes.query import HybridFusion, MetadataQuery

found = products.query.hybrid(
    query="something to keep me warm, like SJ-300",
    alpha=0.5,
    fusion_type=HybridFusion.RELATIVE_SCORE,
    limit=3,
    return_metadata=MetadataQuery(score=True),
)

for product in found.objects:
    print(f"{product.properties['name']}: {product.metadata.score:.3f}")
# END Hybrid

assert scored(found) == [("Storm Jacket", 0.74), ("Winter Jacket", 0.5), ("Sleeping Bag", 0.443)]

# START Alphas
for alpha in [0, 0.25, 0.75, 1]:
    [first] = products.query.hybrid(
        query="something to keep me warm, like SJ-300",
        alpha=alpha,
        fusion_type=HybridFusion.RELATIVE_SCORE,
        limit=1,
    ).objects
    print(alpha, first.properties["name"])
# END Alphas

for alpha, best in {0: 1.0, 0.25: 0.87, 0.75: 0.75, 1: 1.0}.items():
    query = "something to keep me warm, like SJ-300"
    ordered = products.query.hybrid(query, alpha=alpha, return_metadata=["score"]).objects
    [highest, next_one] = [product.metadata.score or 0 for product in ordered[:2]]
    assert round(highest, 3) == best and highest - next_one > 0.01

# START KeywordOnly
by_keyword = products.query.hybrid(
    query="something to keep me warm, like SJ-300",
    alpha=0,
    fusion_type=HybridFusion.RELATIVE_SCORE,
)

print(len(by_keyword.objects), "of", len(products))
# END KeywordOnly

assert len(by_keyword.objects) == len(products.query.bm25("something to keep me warm, like SJ-300").objects)

# START Ranked
ranked = products.query.hybrid(
    query="something to keep me warm, like SJ-300",
    alpha=0.5,
    fusion_type=HybridFusion.RANKED,
    limit=1,
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in ranked.objects])
# END Ranked

# Second or third of one half and first of the other: better than first and fourth.
[(best_ranked, score)] = scored(ranked)
assert best_ranked == "Winter Jacket" and score > 0.015

# START VectorLimit
near_enough = products.query.hybrid(
    query="warm clothes for winter",
    alpha=1,
    fusion_type=HybridFusion.RELATIVE_SCORE,
    max_vector_distance=0.55,
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in near_enough.objects])
# END VectorLimit

distances = products.query.near_text("warm clothes for winter", return_metadata=["distance"]).objects
assert all(abs((product.metadata.distance or 0.55) - 0.55) > 0.02 for product in distances)
assert scored(near_enough) == [("Winter Jacket", 1.0), ("Sleeping Bag", 0.912), ("Storm Jacket", 0.0)]

# START AllWords
from weaviate.classes.query import BM25Operator

strict = products.query.hybrid(
    query="warm jacket",
    alpha=0,
    fusion_type=HybridFusion.RELATIVE_SCORE,
    bm25_operator=BM25Operator.and_(),
)

print([product.properties["name"] for product in strict.objects])
# END AllWords

assert len(products.query.hybrid("warm jacket", alpha=0).objects) == 3

# START KeywordProperties
by_code = products.query.hybrid(
    query="SB-310 lamp",
    alpha=0.25,
    fusion_type=HybridFusion.RELATIVE_SCORE,
    query_properties=["code^2", "name"],
    limit=1,
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in by_code.objects])
# END KeywordProperties

assert scored(by_code) == [("Sleeping Bag", 0.834)]

# START OtherText
from weaviate.classes.query import HybridVector

two_texts = products.query.hybrid(
    query="jacket",
    vector=HybridVector.near_text("something for the rain"),
    alpha=0.5,
    fusion_type=HybridFusion.RELATIVE_SCORE,
    limit=2,
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in two_texts.objects])
# END OtherText

assert scored(two_texts) == [("Storm Jacket", 1.0), ("Summit Tent", 0.331)]

# START OwnVector
[lamp] = products.query.bm25("lamp", limit=1, include_vector=True).objects

near_lamp = products.query.hybrid(
    query="warm",
    vector=lamp.vector["description_vector"],
    alpha=0.9,
    fusion_type=HybridFusion.RELATIVE_SCORE,
    limit=1,
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in near_lamp.objects])
# END OwnVector

assert scored(near_lamp) == [("Head Lamp", 0.9)]

# START AutoLimit
first_group = products.query.hybrid(
    query="warm clothes for winter",
    alpha=0.5,
    fusion_type=HybridFusion.RELATIVE_SCORE,
    auto_limit=1,
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in first_group.objects])
# END AutoLimit

assert scored(first_group) == [("Winter Jacket", 1.0), ("Sleeping Bag", 0.481)]

# START WithFilter
from weaviate.classes.query import Filter

series_100 = products.query.hybrid(
    query="light at night",
    alpha=0.5,
    fusion_type=HybridFusion.RELATIVE_SCORE,
    filters=Filter.by_property("code").like("*-100"),
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in series_100.objects])
# END WithFilter

assert scored(series_100) == [("Head Lamp", 1.0), ("Camp Stove", 0.0)]

# START Explain
explained = products.query.hybrid(
    query="warm bag",
    alpha=0.5,
    fusion_type=HybridFusion.RELATIVE_SCORE,
    limit=1,
    return_metadata=MetadataQuery(explain_score=True),
)

for half in ["Result Set keyword,bm25", "Result Set vector,hybridVector"]:
    print(half in str(explained.objects[0].metadata.explain_score))

client.close()
# END Explain

assert len(explained.objects) == 1
assert str(explained.objects[0].metadata.explain_score).count("normalized score: 0.5") == 2

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Product")
    assert cleaner.collections.list_all() == {}
