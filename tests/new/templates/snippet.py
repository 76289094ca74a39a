import weaviate

client = weaviate.connect_to_local()

# START NewPage
new_page_modules = client.get_meta()["modules"]
print("text2vec-model2vec" in new_page_modules)
# END NewPage

assert new_page_modules["text2vec-model2vec"]["hidden_dim"] == 256

client.close()
