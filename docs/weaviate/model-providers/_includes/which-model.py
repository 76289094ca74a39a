# START WhichModel
import weaviate

client = weaviate.connect_to_local()

model = client.get_meta()["modules"]["text2vec-model2vec"]
print(model["hidden_dim"], model["normalize"])
print(model["tokenizer_name"])

client.close()
# END WhichModel

assert model["model_type"] == "model2vec"
