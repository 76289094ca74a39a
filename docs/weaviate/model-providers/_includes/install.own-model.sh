# START InstallModel2Vec
python3 -m venv .venv
. .venv/bin/activate
pip install --quiet model2vec==0.8.1
# END InstallModel2Vec
[[ $(python -c 'from importlib.metadata import version; print(version("model2vec"))') == 0.8.1 ]]

# The model of this site; curl's settings lie in the same project.
cp -r "${CURL_HOME%/snippets/*}/stack/model/files" my-model
[[ $(sha256sum my-model/model.safetensors) == 30216c108858c9b1538ef04f45d5b5704abcf7f098d519ca869e41e03ef65c27* ]]

# START LookAtModel
cat > look.py <<'PYTHON'
from model2vec import StaticModel

model = StaticModel.from_pretrained("my-model")
print(model.dim, "dimensions")

bread, dough, rocket = model.encode(["bread", "dough", "rocket"])
print("bread and dough are nearer:", bread @ dough > bread @ rocket)
PYTHON
python look.py
# END LookAtModel
[[ $(python look.py) == *'nearer: True'* ]]

# START CutModel
cat > cut.py <<'PYTHON'
from model2vec import StaticModel

smaller = StaticModel.from_pretrained("my-model", dimensionality=128, quantize_to="int8")
smaller.save_pretrained("my-smaller-model")
print(smaller.dim, "dimensions of", smaller.embedding.dtype)
PYTHON
python cut.py
# END CutModel
[[ -s my-smaller-model/model.safetensors ]]

# START Dockerfile
cat > Dockerfile <<'DOCKERFILE'
FROM cr.weaviate.io/semitechnologies/model2vec-inference:minishlab-potion-base-4M-1.2.1
COPY my-model /app/models
DOCKERFILE
ls my-model
# END Dockerfile
[[ -s my-model/config.json && -s my-model/tokenizer.json ]]
