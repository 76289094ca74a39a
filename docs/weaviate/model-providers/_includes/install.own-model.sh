# START InstallModel2Vec
python3 -m venv .venv
. .venv/bin/activate
pip install --quiet model2vec==0.8.1
# END InstallModel2Vec
[[ $(python -c 'from importlib.metadata import version; print(version("model2vec"))') == 0.8.1 ]]

mkdir my-model
python - <<'PYTHON'
import numpy as np
from model2vec import StaticModel
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

words = ["[UNK]", "bread", "dough", "rocket", "orbit"]
tokenizer = Tokenizer(WordLevel({word: index for index, word in enumerate(words)}, unk_token="[UNK]"))
tokenizer.pre_tokenizer = Whitespace()
rows = np.array([[0, 0, 0, 0], [2, 1, 0, 0], [2, 2, 0, 1], [0, 0, 3, 1], [0, 1, 3, 0]], dtype=np.float32)
StaticModel(rows, tokenizer, config={"normalize": True}).save_pretrained("my-model")
PYTHON

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

smaller = StaticModel.from_pretrained("my-model", dimensionality=2, quantize_to="int8")
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
