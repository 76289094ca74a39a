from weaviate.exceptions import UnexpectedStatusCodeError

# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

assert client.collections.list_all() == {}


# START IsOn
modules = client.get_meta()["modules"]

print("text2vec-model2vec" in modules, "text2vec-transformers" in modules)
# END IsOn

assert modules["text2vec-model2vec"]["model_type"] == "model2vec"

# START WhichModel
model = modules["text2vec-model2vec"]

print(model["model_type"], model["hidden_dim"])
# END WhichModel

assert "error" not in model

try:
    # START NotOn
    from weaviate.classes.config import Configure

    client.collections.create("Film", vector_config=Configure.Vectors.text2vec_transformers())
    # END NotOn
except UnexpectedStatusCodeError as error:
    assert 'no module with name "text2vec-transformers" present' in str(error)

# START NothingCreated
print(client.collections.exists("Film"))

client.close()
# END NothingCreated

with weaviate.connect_to_local() as checker:
    assert checker.collections.list_all() == {}
