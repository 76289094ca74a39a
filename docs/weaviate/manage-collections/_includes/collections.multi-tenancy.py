from weaviate.exceptions import WeaviateQueryError

# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

assert client.collections.list_all() == {}

# START Create
from weaviate.classes.config import Configure, DataType, Property

notes = client.collections.create(
    "Note",
    properties=[Property(name="text", data_type=DataType.TEXT, vectorize_property_name=False)],
    multi_tenancy_config=Configure.multi_tenancy(
        enabled=True, auto_tenant_creation=False, auto_tenant_activation=False
    ),
    vector_config=Configure.Vectors.text2vec_model2vec(
        source_properties=["text"], vectorize_collection_name=False
    ),
)

print(notes.config.get().multi_tenancy_config.enabled)
# END Create

assert not notes.config.get().multi_tenancy_config.auto_tenant_creation
assert not notes.config.get().multi_tenancy_config.auto_tenant_activation
assert [prop.name for prop in notes.config.get().properties] == ["text"]
vector = client.collections.export_config("Note").to_dict()["vectorConfig"]["default"]
assert vector["vectorizer"]["text2vec-model2vec"]["properties"] == ["text"]

# START AddTenants
notes.tenants.create(["anna", "ben"])

print(sorted(notes.tenants.get()))
# END AddTenants

assert len(notes.tenants.get()) == 2

# START Insert
of_anna = notes.with_tenant("anna")
of_ben = notes.with_tenant("ben")

of_anna.data.insert_many([{"text": "Buy bread and milk."}, {"text": "The rocket launch is on Friday."}])
of_ben.data.insert({"text": "The moon is full tonight."})

print(len(of_anna), len(of_ben))
# END Insert

assert [len(note.vector["default"]) for note in of_ben.iterator(include_vector=True)] == [256]

# START Search
for notes_of_one in [of_anna, of_ben]:
    [nearest] = notes_of_one.query.near_text("outer space", limit=1).objects
    print(nearest.properties["text"])
# END Search

assert sorted(str(note.properties["text"]) for note in of_anna.iterator()) == [
    "Buy bread and milk.",
    "The rocket launch is on Friday.",
]
[moon] = of_ben.query.near_text("The moon is full tonight.", return_metadata=["distance"]).objects
assert moon.metadata.distance is not None and abs(moon.metadata.distance) < 1e-5

try:
    # START NoTenant
    notes.query.near_text("outer space")
    # END NoTenant
except WeaviateQueryError as error:
    assert "has multi-tenancy enabled, but request was without tenant" in str(error)

# START Deactivate
notes.tenants.deactivate("anna")

for name, tenant in sorted(notes.tenants.get().items()):
    print(name, tenant.activity_status.value)
# END Deactivate

assert len(of_ben) == 1

try:
    # START Inactive
    of_anna.query.fetch_objects()
    # END Inactive
except WeaviateQueryError as error:
    assert "tenant not active: 'anna'" in str(error)

# START Activate
notes.tenants.activate("anna")

print(len(of_anna))
# END Activate

assert len(of_anna.query.fetch_objects().objects) == 2

# START Auto
from weaviate.classes.config import Reconfigure

notes.config.update(
    multi_tenancy_config=Reconfigure.multi_tenancy(
        auto_tenant_creation=True, auto_tenant_activation=True
    )
)
notes.with_tenant("cleo").data.insert({"text": "Feed the cat."})

print(sorted(notes.tenants.get()))
# END Auto

assert len(notes.with_tenant("cleo")) == 1
assert [note.properties["text"] for note in notes.with_tenant("cleo").iterator()] == ["Feed the cat."]
assert notes.config.get().multi_tenancy_config.auto_tenant_activation
assert len(of_ben) == 1

# START Remove
notes.tenants.remove(["anna"])

print(sorted(notes.tenants.get()))

client.close()
# END Remove

with weaviate.connect_to_local() as cleaner:
    assert sorted(cleaner.collections.use("Note").tenants.get()) == ["ben", "cleo"]
    cleaner.collections.delete("Note")
