"""Prints the vectors that the model2vec package gives for texts: a JSON list on each side."""

import json
import sys

from model2vec import StaticModel

model = StaticModel.from_pretrained(sys.argv[1])
texts = json.load(sys.stdin)
json.dump([model.encode([text])[0].tolist() for text in texts], sys.stdout)
