import weaviate

client = weaviate.connect_to_local()

# START SetUp
from weaviate.classes.config import Configure, DataType, Property, Tokenization

products = client.collections.create(
    "Product",
    properties=[
        Property(name="name", data_type=DataType.TEXT),
        Property(name="code", data_type=DataType.TEXT, tokenization=Tokenization.FIELD),
        Property(name="note", data_type=DataType.TEXT, index_searchable=False),
        Property(name="description", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=Configure.Vectors.text2vec_model2vec(
        name="description_vector",
        source_properties=["description"],
        vectorize_collection_name=False,
    ),
)

product_objects = [
    {"name": "Trail Runner", "code": "TR-200", "description": "A light shoe for running on rocky trails."},
    {"name": "Storm Jacket", "code": "SJ-300", "description": "A waterproof jacket for running in the rain."},
    {"name": "Winter Jacket", "code": "WJ-310", "description": "A warm jacket with a hood for cold days."},
    {"name": "Summit Tent", "code": "ST-200", "description": "A light waterproof tent for two people."},
    {"name": "Camp Stove", "code": "CS-100", "description": "A gas stove that fits in the pocket of your jacket."},
    {"name": "Head Lamp", "code": "HL-100", "description": "A lamp for the night.", "note": "sold out"},
]

imported = products.data.insert_many(product_objects)

print(f"Products: {len(products)}, errors: {len(imported.errors)}")
# END SetUp

assert len(products) == 6 and not imported.has_errors
assert [(prop.name, prop.tokenization, prop.index_searchable) for prop in products.config.get().properties] == [
    ("name", Tokenization.WORD, True),
    ("code", Tokenization.FIELD, True),
    ("note", Tokenization.WORD, False),
    ("description", Tokenization.WORD, True),
]
same = products.query.near_text("A lamp for the night.", return_metadata=["distance"]).objects[0]
assert same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5
stored = products.config.get().to_dict()["vectorConfig"]
assert [(name, one["vectorIndexConfig"]["distanceMetric"]) for name, one in stored.items()] == [("description_vector", "cosine")]


def scored(result):
    """The names and scores of a result whose scores stand apart, so that rounding cannot swap them."""
    scores = [product.metadata.score or 0 for product in result.objects]
    assert all(better - worse > 0.01 for better, worse in zip(scores, scores[1:])), scores
    return [(product.properties["name"], round(score, 2)) for product, score in zip(result.objects, scores)]


# START Words
from weaviate.classes.query import MetadataQuery

found = products.query.bm25(
    query="waterproof jacket",
    limit=4,
    return_metadata=MetadataQuery(score=True),
)

for product in found.objects:
    print(f"{product.properties['name']}: {product.metadata.score:.2f}")
# END Words

assert scored(found) == [
    ("Storm Jacket", 1.4),
    ("Winter Jacket", 0.91),
    ("Summit Tent", 0.49),
    ("Camp Stove", 0.41),
]

# START NotFound
for word in ["jackets", "jack", "the"]:
    print(word, len(products.query.bm25(query=word).objects))
# END NotFound

assert len(products.query.bm25(query="JACKET").objects) == 3

# START AllWords
from weaviate.classes.query import BM25Operator

with_both = products.query.bm25(
    query="waterproof jacket",
    operator=BM25Operator.and_(),
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in with_both.objects])
# END AllWords

assert scored(with_both) == [("Storm Jacket", 0.94)]

# START SomeWords
with_two = products.query.bm25(
    query="light waterproof jacket",
    operator=BM25Operator.or_(minimum_match=2),
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in with_two.objects])
# END SomeWords

assert scored(with_two) == [("Summit Tent", 0.99), ("Storm Jacket", 0.94)]

# START OneProperty
by_name = products.query.bm25(
    query="jacket",
    query_properties=["name"],
    return_metadata=MetadataQuery(score=True),
)

print(sorted(str(product.properties["name"]) for product in by_name.objects))
# END OneProperty

assert [round(product.metadata.score or 0, 2) for product in by_name.objects] == [0.47, 0.47]
assert len(products.query.bm25("jacket").objects) == 3

# START Weights
by_weight = products.query.bm25(
    query="light lamp",
    query_properties=["name^5", "description"],
    limit=2,
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in by_weight.objects])
# END Weights

assert scored(by_weight) == [("Head Lamp", 4.33), ("Summit Tent", 0.49)]

# START Code
for code in ["WJ-310", "wj-310", "310"]:
    by_code = products.query.bm25(query=code, query_properties=["code"])
    print(code, [product.properties["name"] for product in by_code.objects])
# END Code

assert len(products.query.bm25(query="WJ-310").objects) == 1

# START Tokenizations
for tokenization in [
    Tokenization.WORD,
    Tokenization.LOWERCASE,
    Tokenization.WHITESPACE,
    Tokenization.FIELD,
    Tokenization.TRIGRAM,
]:
    tokens = client.tokenization.text("Jacket WJ-310", tokenization)
    print(tokenization.value, tokens.indexed)
# END Tokenizations

assert tokens.indexed[0] == "jac"

# START OfProperty
of_name = client.tokenization.for_property("Product", "name", "The Winter Jacket")
print(of_name.indexed)
print(of_name.query)
# END OfProperty

assert of_name.indexed == ["the", "winter", "jacket"]

# START Limit
second = products.query.bm25(
    query="waterproof jacket",
    limit=1,
    offset=1,
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in second.objects])
# END Limit

assert scored(second) == [("Winter Jacket", 0.91)]

# START AutoLimit
best_group = products.query.bm25(
    query="waterproof jacket",
    auto_limit=1,
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in best_group.objects])
# END AutoLimit

assert scored(best_group) == [("Storm Jacket", 1.4), ("Winter Jacket", 0.91)]

# START WithFilter
from weaviate.classes.query import Filter

series_300 = products.query.bm25(
    query="jacket hood",
    filters=Filter.by_property("code").like("*-3?0"),
    return_metadata=MetadataQuery(score=True),
)

print([product.properties["name"] for product in series_300.objects])
# END WithFilter

assert scored(series_300) == [("Winter Jacket", 1.58), ("Storm Jacket", 0.94)]

# START Explain
explained = products.query.bm25(
    query="waterproof jacket",
    query_properties=["description"],
    limit=1,
    return_metadata=MetadataQuery(explain_score=True),
)

for part in sorted(str(explained.objects[0].metadata.explain_score).split(", "))[1:]:
    print(part)

client.close()
# END Explain

assert len(explained.objects) == 1
assert "BM25F_waterproof_frequency:1" in str(explained.objects[0].metadata.explain_score)

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Product")
    assert cleaner.collections.list_all() == {}
