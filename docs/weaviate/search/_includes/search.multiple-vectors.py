import weaviate

client = weaviate.connect_to_local()

# START SetUp
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.data import DataObject
from weaviate.util import generate_uuid5

recipes = client.collections.create(
    "Recipe",
    properties=[
        Property(name="name", data_type=DataType.TEXT, vectorize_property_name=False),
        Property(name="steps", data_type=DataType.TEXT, vectorize_property_name=False),
    ],
    vector_config=[
        Configure.Vectors.text2vec_model2vec(
            name="name_vector",
            source_properties=["name"],
            vectorize_collection_name=False,
        ),
        Configure.Vectors.text2vec_model2vec(
            name="steps_vector",
            source_properties=["steps"],
            vectorize_collection_name=False,
        ),
    ],
)
# END SetUp

assert [prop.name for prop in recipes.config.get().properties] == ["name", "steps"]

# START Import
recipe_objects = [
    {"name": "Tomato soup", "steps": "Boil tomatoes with onions and blend them."},
    {"name": "Apple pie", "steps": "Bake apples with sugar in a crust."},
    {"name": "Baked potatoes", "steps": "Wrap potatoes in foil and put them in the oven."},
    {"name": "Fish sticks", "steps": "Fry cod with breadcrumbs in hot oil."},
    {"name": "Summer salad", "steps": "Cut tomatoes, cucumber and lettuce."},
    {"name": "Winter stew", "steps": "Boil beef with potatoes and carrots for hours."},
]

imported = recipes.data.insert_many(
    [DataObject(properties=recipe, uuid=generate_uuid5(recipe["name"])) for recipe in recipe_objects]
)

print(f"Recipes: {len(recipes)}, errors: {len(imported.errors)}")
# END Import

assert len(recipes) == 6 and not imported.has_errors


def names(result):
    """The names of a result whose distances stand apart, so that rounding cannot swap them."""
    distances = [recipe.metadata.distance or 0 for recipe in result.objects]
    assert all(further - nearer > 0.01 for nearer, further in zip(distances, distances[1:])), distances
    return [recipe.properties["name"] for recipe in result.objects]


# START OneTarget
from weaviate.classes.query import MetadataQuery

for target in ["name_vector", "steps_vector"]:
    [best] = recipes.query.near_text(query="potatoes", target_vector=target, limit=1).objects
    print(target, best.properties["name"])
# END OneTarget

for target in ["name_vector", "steps_vector"]:
    [first, second, third, *_] = recipes.query.near_text(
        "potatoes", target_vector=target, return_metadata=["distance"]
    ).objects
    [nearest, farther, farthest] = [recipe.metadata.distance or 0 for recipe in [first, second, third]]
    assert farther - nearest > 0.01 and farthest - farther > 0.01

# START Minimum
from weaviate.classes.query import TargetVectors

nearest = recipes.query.near_text(
    query="potatoes",
    target_vector=TargetVectors.minimum(["name_vector", "steps_vector"]),
    limit=3,
    return_metadata=MetadataQuery(distance=True),
)

for recipe in nearest.objects:
    print(f"{recipe.properties['name']}: {recipe.metadata.distance:.3f}")
# END Minimum

assert names(nearest) == ["Baked potatoes", "Winter stew", "Tomato soup"]

# START ListOfTargets
listed = recipes.query.near_text(
    query="potatoes",
    target_vector=["name_vector", "steps_vector"],
    limit=3,
    return_metadata=MetadataQuery(distance=True),
)

print([recipe.properties["name"] for recipe in listed.objects])
# END ListOfTargets

assert names(listed) == names(nearest)

# START Average
average = recipes.query.near_text(
    query="potatoes",
    target_vector=TargetVectors.average(["name_vector", "steps_vector"]),
    limit=2,
    return_metadata=MetadataQuery(distance=True),
)

for recipe in average.objects:
    print(f"{recipe.properties['name']}: {recipe.metadata.distance:.3f}")
# END Average

assert names(average) == ["Baked potatoes", "Winter stew"]

# START Sum
total = recipes.query.near_text(
    query="potatoes",
    target_vector=TargetVectors.sum(["name_vector", "steps_vector"]),
    limit=2,
    return_metadata=MetadataQuery(distance=True),
)

for recipe in total.objects:
    print(f"{recipe.properties['name']}: {recipe.metadata.distance:.3f}")
# END Sum

assert names(total) == names(average)

# START Weights
weighted = recipes.query.near_text(
    query="potatoes",
    target_vector=TargetVectors.manual_weights({"name_vector": 0.2, "steps_vector": 0.8}),
    limit=2,
    return_metadata=MetadataQuery(distance=True),
)

for recipe in weighted.objects:
    print(f"{recipe.properties['name']}: {recipe.metadata.distance:.3f}")
# END Weights

assert names(weighted) == ["Winter stew", "Baked potatoes"]

# START RelativeScore
relative = recipes.query.near_text(
    query="potatoes",
    target_vector=TargetVectors.relative_score({"name_vector": 0.2, "steps_vector": 0.8}),
    limit=2,
    return_metadata=MetadataQuery(distance=True),
)

for recipe in relative.objects:
    print(f"{recipe.properties['name']}: {recipe.metadata.distance:.3f}")
# END RelativeScore

assert names(relative) == ["Winter stew", "Baked potatoes"]

# START NearVector
soup = recipes.query.fetch_object_by_id(generate_uuid5("Tomato soup"), include_vector=True)

like_soup = recipes.query.near_vector(
    near_vector={
        "name_vector": soup.vector["name_vector"],
        "steps_vector": soup.vector["steps_vector"],
    },
    target_vector=TargetVectors.average(["name_vector", "steps_vector"]),
    limit=2,
    return_metadata=MetadataQuery(distance=True),
)

print([recipe.properties["name"] for recipe in like_soup.objects])
# END NearVector

assert names(like_soup) == ["Tomato soup", "Summer salad"]

# START NearObject
same_way = recipes.query.near_object(
    near_object=generate_uuid5("Tomato soup"),
    target_vector="steps_vector",
    limit=2,
    return_metadata=MetadataQuery(distance=True),
)

print([recipe.properties["name"] for recipe in same_way.objects])
# END NearObject

assert names(same_way) == ["Tomato soup", "Winter stew"]

# START Hybrid
mixed = recipes.query.hybrid(
    query="potatoes",
    alpha=0.75,
    target_vector=TargetVectors.manual_weights({"name_vector": 0.2, "steps_vector": 0.8}),
    limit=2,
    return_metadata=MetadataQuery(score=True),
)

print(sorted(str(recipe.properties["name"]) for recipe in mixed.objects))
# END Hybrid

assert sorted(round(recipe.metadata.score or 0, 3) for recipe in mixed.objects) == [0.75, 0.814]

# START OneVectorBack
[stew] = recipes.query.near_text(
    query="potatoes",
    target_vector="steps_vector",
    include_vector=["steps_vector"],
    limit=1,
).objects

print(list(stew.vector))

client.close()
# END OneVectorBack

assert stew.properties["name"] == "Winter stew"

with weaviate.connect_to_local() as cleaner:
    cleaner.collections.delete("Recipe")
    assert cleaner.collections.list_all() == {}
