# START BasicInstantiation
import weaviate

client = weaviate.connect_to_local()

modules = client.get_meta()["modules"]
print("text2vec-model2vec" in modules)
# END BasicInstantiation

assert client.is_ready()  # any model

# What the module says of the inference service is the model's own config.json.
model = modules["text2vec-model2vec"]
assert model["model_type"] == "model2vec"  # any model
assert model["hidden_dim"] == 256

client.close()
