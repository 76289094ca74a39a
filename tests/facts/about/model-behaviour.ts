import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { withModel } from '../model-package.ts';
import { shownBy } from '../shown-by.ts';
import { vectorsOfTwoServices } from '../two-services.ts';
import { facts as migrate } from './migrate.ts';

/** Runs an expression with the model, and expects it to be true. */
const holds =
  (expression: string, before = '') =>
  async () => {
    expect(await withModel(`${before}\nprint(json.dumps(bool(${expression})))`)).toBe(true);
    return [];
  };

const far = 'def distance(one, other): return 1 - float(np.dot(*model.encode([one, other])))';

/** Another model of the same length, as good as ours: its numbers stand in another order. */
const apart = holds(
  'same[0] > 0.9999 and same[1] > 0.9999 and across.max() < 0.5',
  `
ours = model.encode(["a shark attacks", "bread and butter", "a court ruled on tax"])
others = ours[:, ::-1]
same = [np.corrcoef((ours @ ours.T).ravel(), (others @ others.T).ravel())[0, 1], (others * others).sum(axis=1).min()]
across = ours @ others.T`,
);

export const facts: Facts = {
  /** A vector is the mean of the rows of its tokens, times their weights, of length one. */
  'mean-of-rows': holds(
    'np.allclose(mean / np.linalg.norm(mean), model.encode([text])[0])',
    `
text = "The baker kneads dough."
ids = model.tokenizer.encode(text, add_special_tokens=False).ids
mean = (model.embedding[ids].astype(float) * model.weights[ids, None]).mean(axis=0)`,
  ),
  'picture-row-a-token': holds('len(model.embedding) == model.tokenizer.get_vocab_size()'),
  'picture-length-one': async () =>
    (await withModel(
      'print(json.dumps(sorted({round(float(one), 6) for one in np.linalg.norm(model.encode(["River", "a winter"]), axis=1)})))',
    )) as number[],
  'picture-lower-case': holds(
    'same[0] == same[1] and len(same[0]) > 2',
    `
same = [model.tokenizer.encode(text, add_special_tokens=False).tokens for text in ("Crème Brûlée", "creme brulee")]`,
  ),
  /** Each token alone goes through the network, and once only, when the table is made; later there is none. */
  'model2vec-distils': async (context) => {
    await shownBy(facts, 'no-network-runs', context);
    return holds(
      `calls("distill/distillation.py", "distill").count("distill_from_model") == 1
  and calls("distill/distillation.py", "distill_from_model").count("create_embeddings") == 1
  and "model" in calls("distill/inference.py", "_encode_with_model")
  and "[*prefix, token_id, *suffix]" in (package / "tokenizer" / "tokenizer.py").read_text()`,
      `
import ast, model2vec
package = Path(model2vec.__file__).parent
def calls(path, name):
    [made] = [one for one in ast.parse((package / path).read_text()).body if getattr(one, "name", "") == name]
    found = [one.func for one in ast.walk(made) if isinstance(one, ast.Call)]
    return [getattr(one, "id", getattr(one, "attr", "")) for one in found]`,
    )();
  },
  'same-text-same-vector': holds('np.array_equal(*(model.encode(["River"]) for _ in range(2)))'),
  'model2vec-package': async () =>
    (await withModel(`
from importlib.metadata import metadata
import ast, model2vec
about = metadata("model2vec")
assert "MIT" in about["License"] and any("github.com/MinishLab" in url for url in about.get_all("Project-URL"))
source = Path(model2vec.__file__).parent / "distill" / "distillation.py"
[made] = [node for node in ast.parse(source.read_text()).body if getattr(node, "name", "") == "distill"]
assert made.args.args[0].arg == "model_name" and ast.unparse(made.returns) == "StaticModel"
print(json.dumps([about["Name"]]))
`)) as string[],
  /** What the service runs on has no framework for networks. */
  'no-network-runs': holds(
    'not any(find_spec(name) for name in ("torch", "tensorflow", "transformers"))',
    'from importlib.util import find_spec',
  ),
  'static-not-is-light': async () => {
    const [token, tokens, lighter] = (await withModel(`
tokens = model.tokenizer.encode("Not a good film", add_special_tokens=False).tokens
weight = {token: float(model.weights[model.tokenizer.token_to_id(token)]) for token in tokens}
print(json.dumps([tokens[0], len(tokens), weight["not"] < min(weight["good"], weight["film"])]))
`)) as [string, number, boolean];
    expect([tokens, lighter]).toEqual([4, true]);
    return [token[0]?.toUpperCase() + token.slice(1), 'good', 'film'];
  },
  'static-first-tokens': async () => [
    (await withModel(`
def counts(words): return not np.array_equal(*model.encode(["a " * words + "dog", "a " * words]))
print(json.dumps(next(words for words in range(1, 2000) if not counts(words))))
`)) as number,
  ],
  'text-is-cut-end': holds('np.array_equal(*model.encode(["bread " * 600, "bread " * 600 + "rocket"]))'),
  'quickstart-zero-is-same': async () => [
    Math.round(Number(await withModel(`${far}\nprint(json.dumps(distance("dog man", "man dog")))`))),
  ],
  'settings-name-pulls': holds(
    'all(distance(f"Recipe {one}", f"Recipe {other}") < distance(one, other) for one, other in pairs)',
    `${far}
from itertools import combinations
pairs = list(combinations(["pancakes", "soup", "bread and butter", "a court ruled on tax", "rockets in orbit"], 2))`,
  ),
  'mean-blurs': holds(
    'distance("Bridges", "Bridges") < distance("Bridges", "Bridges. Lectures about steel, wind, water and the people who build")',
    far,
  ),
  'vectors-of-two-models': async (context) => {
    await shownBy(migrate, 'other-model-same-name', context);
    return apart();
  },
  'two-models': apart,
  'two-models-so': async () => {
    await apart();
    expect(await vectorsOfTwoServices()).toEqual({ own: [0.6, 0.8], common: [1, 0, 0] });
    return ['inferenceUrl'];
  },
  'vectors-scripts': holds('not model.encode(["🙂", "𓀀𓂀"]).any()'),
  'sizing-own-vectors': async () =>
    (await withModel(`
import model2vec
assert model.encode(["bread"] * 500).shape == (500, 256)
print(json.dumps([model2vec.__name__]))`)) as string[],
  /** Our service is compared with that version to the last bit; the image's own requirements name it. */
  'service-package': async ({ read }) => {
    const installed = String(await withModel('import model2vec; print(json.dumps(model2vec.__version__))'));
    const card = await read('tests/stack/model/files/README.md');
    const [, image] = /the version of the inference image (\d+\.\d+\.\d+)/.exec(card) ?? [];
    expect(card).toContain(`\`model2vec\` ${installed}, the version of the inference image ${image}`);
    return [installed, image ?? ''];
  },

  'own-model-python': async () => [
    (
      (await withModel(`
from importlib.metadata import metadata
print(json.dumps(metadata("model2vec")["Requires-Python"]))`)) as string
    ).replace('>=', ''),
  ],
};
