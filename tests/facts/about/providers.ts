import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { withModel } from '../model-package.ts';
import { property, restOf } from '../rest.ts';

const modelFiles = 'tests/stack/model/files';

export const facts: Facts = {
  'meta-is-config': async ({ stack, read }) => {
    const name = 'config.json';
    const { body } = await restOf(stack.rest).ask('GET', '/v1/meta');
    const { modules } = body as { modules: Record<string, unknown> };
    expect(modules['text2vec-model2vec']).toEqual(JSON.parse(await read(`${modelFiles}/${name}`)));
    return [name];
  },

  /** Read from the published package's source, which needs no PyTorch. */
  'distill-defaults': async () => {
    const defaults = (await withModel(`
import ast, model2vec
source = Path(model2vec.__file__).parent / "distill" / "distillation.py"
tree = ast.parse(source.read_text())
[made] = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "distill"]
names = [one.arg for one in made.args.args][-len(made.args.defaults):]
inference = (source.parent / "inference.py").read_text()
assert "p = PCA(n_components=pca_dims" in inference
assert "weight = sif_coefficient / (sif_coefficient + proba)" in inference
print(json.dumps({name: ast.literal_eval(value) for name, value in zip(names, made.args.defaults)
    if name in ("pca_dims", "sif_coefficient")}))
`)) as Record<string, number>;
    return Object.entries(defaults).flat();
  },

  /** A tokenizer that fills gives other vectors, and one that cuts does not see the rest. */
  'padding-of-the-teacher': async ({ read }) => {
    const observed = await withModel(`
one, longer = "bread", "bread and a rocket"
before = model.encode([one, longer])
model.tokenizer.enable_padding(length=8, pad_id=model.tokenizer.token_to_id("the"), pad_token="the")
filled = model.encode([one])[0]
model.tokenizer.no_padding()
model.tokenizer.enable_truncation(1)
cut = model.encode([longer])[0]
print(json.dumps([bool(np.allclose(*pair)) for pair in ((before[0], filled), (before[0], cut), (before[1], cut))]))
`);
    expect(observed).toEqual([false, true, false]);
    const script = await read('tests/stack/model/distilled.py');
    return Array.from(script.matchAll(/model\.tokenizer\.(no_\w+\(\))/g), ([, call = '']) => call);
  },

  /** Without any one of them the package loads nothing. */
  'files-of-a-model': async () => {
    const needed = (await withModel(`
import os, shutil, tempfile
os.environ["HF_HUB_OFFLINE"] = "1"
def loads(without):
    with tempfile.TemporaryDirectory() as some:
        copy = Path(some) / "model"
        shutil.copytree(folder / "files", copy)
        (copy / without).unlink()
        try:
            StaticModel.from_pretrained(copy)
        except Exception:
            return False
        return True
print(json.dumps([name for name in sorted(path.name for path in (folder / "files").iterdir()) if not loads(name)]))
`)) as string[];
    return needed;
  },

  'int8-of-this-model': async ({ read }) => {
    const measured = (await withModel(`
sys.path.insert(0, str(folder))
from ranking import ndcg, read
config = json.loads((folder / "files" / "config.json").read_text())
scores = ndcg(lambda some: model.encode(some), read(folder / "retrieval"))
print(json.dumps([config["embedding_dtype"], model.dim, float(scores.mean())]))
`)) as [string, number, number];
    const [type, dimensions, score] = measured;
    const row = /^\| distilled, 256 × (float16) \| [\d,]+ \| ([\d.]+) /m.exec(
      await read(`${modelFiles}/README.md`),
    );
    return [type, dimensions, type, 10, score.toFixed(3), row?.[1] ?? '', row?.[2] ?? ''];
  },

  'other-length-refused': async ({ stack }) => {
    const server = restOf(stack.rest);
    await server.create('Sample', {}, [property('title')]);
    const first = await server.insert('Sample', { title: 'Bread' });
    const other = await server.insert('Sample', { title: 'Dough' }, { vectors: { default: [1, 2, 3] } });
    await server.remove('Sample');
    expect([first.status, other.status]).toEqual([200, 500]);
    return [];
  },
};
