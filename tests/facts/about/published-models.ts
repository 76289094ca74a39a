import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { imageTags } from '../../../src/plugin/known/image-tags.ts';
import type { Facts } from '../fact.ts';
import { withModel } from '../model-package.ts';
import { otherScores, publishedModels, textsASecond, tokens } from '../published-models.ts';

const version = '1.2.1';
const scores = ({ average, retrieval }: { average?: number; retrieval?: number }) =>
  [average, retrieval].filter((score) => score !== undefined).map((score) => score.toFixed(2));

/** The tag of a model's image, where it was pushed. */
function tagOf(name: string): string {
  const tag = `minishlab-potion-${name}-${version}`;
  expect(imageTags).toContain(tag);
  return tag;
}

const tag = (name: string) => async () => [tagOf(name)];
const model = (name: string) => {
  const found = publishedModels.find((one) => one.name === name);
  if (!found) throw new Error(`No model ${name} is published.`);
  return found;
};

export const facts: Facts = {
  'published-models': async ({ read }) => {
    const page = await read('docs/weaviate/model-providers/model2vec/choose-a-model.mdx');
    for (const { name, languages, dimensions, megabytes, average, retrieval } of publishedModels) {
      const cells = [languages, dimensions, `${megabytes} MB`, average?.toFixed(2), retrieval?.toFixed(2)];
      const row = [`potion-${name}`, ...cells].map((cell) => (cell === undefined ? ' ' : ` ${cell} `));
      expect(page).toContain(`|${row.join('|')}|\n`);
    }
    return publishedModels.flatMap((one) => [
      ...(one.languages === 'English' ? [] : [one.languages]),
      one.dimensions,
      one.megabytes,
      ...scores(one),
    ]);
  },
  'emb-models': async ({ read }) => {
    const page = await read('docs/weaviate/model-providers/model2vec/embeddings.md');
    for (const { name, dimensions } of publishedModels)
      expect(page).toContain(`| \`${tagOf(name)}\` | potion-${name} | ${dimensions} |\n`);
    return publishedModels.flatMap(({ name, dimensions }) => [tagOf(name), dimensions]);
  },
  'emb-images': async () => {
    const own = imageTags.filter((one) => one.endsWith(`-${version}`));
    expect(own.toSorted()).toEqual(publishedModels.map(({ name }) => tagOf(name)).toSorted());
    return [version];
  },
  'tag-multilingual': tag('multilingual-128M'),
  'tag-retrieval': tag('retrieval-32M'),
  'tag-base': async ({ read }) => {
    const name = tagOf('base-32M');
    expect(await read('tests/stack/docker-compose.yml')).toContain(name);
    return [name];
  },
  'tag-little': async () => {
    const less = (model('base-32M').average ?? 0) - (model('base-8M').average ?? 0);
    expect(Math.round(less)).toBe(1);
    return [tagOf('base-8M')];
  },
  'names-parameters': async () => {
    for (const [name, millions] of [
      ['base-8M', 8],
      ['base-32M', 32],
    ] as const)
      expect(Math.round((tokens[name] * model(name).dimensions) / 1e6)).toBe(millions);
    const counts = publishedModels.map(({ name }) => name.split('-').at(-1) ?? '');
    return [
      ...new Set(counts),
      ...['potion-base-8M', tokens['base-8M'], model('base-8M').dimensions],
      ...['32M', tokens['base-32M'], model('base-32M').dimensions],
    ];
  },
  'names-multilingual': async () => {
    const count = tokens['multilingual-128M'];
    const { dimensions, megabytes } = model('multilingual-128M');
    expect(Math.round((count * dimensions) / 1e6)).toBe(128);
    expect((count * dimensions * 4) / 1e6 / megabytes).toBeGreaterThan(0.95);
    return [count];
  },
  'names-version': async ({ read }) => {
    expect(await read('tests/stack/docker-compose.yml')).toMatch(new RegExp(`-${version}$`, 'm'));
    const newest = imageTags.filter((tag) => tag.endsWith(`-${version}`));
    expect(newest).toHaveLength(publishedModels.length);
    return [version];
  },

  'published-scores': async () => [
    ...['v1.5', ...scores(otherScores.bge), 'v2', ...scores(otherScores.miniLM)],
    ...[...scores(model('base-32M')), ...scores(model('base-8M')), 2014, ...scores(otherScores.glove)],
  ],
  'authors-speed': async () => {
    const { miniLM, bge } = textsASecond;
    return [
      1000,
      'potion-base-8M',
      textsASecond['base-8M'],
      'v2',
      miniLM,
      'v1.5',
      bge,
      'results/make_speed_vs_mteb_plot.py',
      '0.8.2',
      2026,
    ];
  },
  'authors-share': async () => {
    const of = (kind: 'average' | 'retrieval') => (model('base-32M')[kind] ?? 0) / otherScores.miniLM[kind];
    expect(of('retrieval')).toBeCloseTo(0.75, 1);
    return [Math.round(of('average') * 100)];
  },
  'card-set': async () =>
    (await withModel(`
sys.path.insert(0, str(folder))
from ranking import read
texts = read(folder / "retrieval")
print(json.dumps([len(texts.queries), len(texts.passages)]))
`)) as number[],

  'emb-256': async () => (await withModel('print(json.dumps([model.dim]))')) as number[],
  'our-teacher': async ({ stack }) => {
    const { tokenizer_name } = await (await fetch(`${stack.inference}/meta`)).json();
    const [, release = ''] = /all-MiniLM-L6-(v2)$/.exec(tokenizer_name) ?? [];
    return [release];
  },
  'own-model-version': async ({ read }) => {
    const installed = (await withModel(
      'import model2vec; print(json.dumps(model2vec.__version__))',
    )) as string;
    const requirements = await read('docs/weaviate/model-providers/_includes/install.own-model.sh');
    expect(requirements).toContain(`model2vec==${installed}`);
    return [installed, version];
  },
  'distil-commands': async () => {
    const [released, parameters, , exported] = (await withModel(`
import ast, model2vec
source = Path(model2vec.__file__).parent / "distill" / "distillation.py"
[made] = [node for node in ast.parse(source.read_text()).body if isinstance(node, ast.FunctionDef) and node.name == "distill"]
from importlib.metadata import requires
assert 'torch; extra == "distill"' in requires("model2vec")
exported = (source.parent / "__init__.py").read_text()
print(json.dumps([model2vec.__version__, [one.arg for one in made.args.args], callable(StaticModel.save_pretrained), exported]))
`)) as [string, string[], boolean, string];
    expect(parameters).toContain('pca_dims');
    expect(exported).toContain('import distill');
    return [
      `model2vec[distill]==${released}`,
      'from model2vec.distill import distill',
      'distill("your/teacher", pca_dims=256)',
      'save_pretrained("my-model")',
    ];
  },
  'made-this-way': async ({ read }) => {
    const script = 'tests/stack/model/make.py';
    for (const code of [
      'quantize_model(distilled(DIMENSIONS)',
      'compare(Path(folder))',
      'SUMS = HERE / "SHA256SUMS"',
    ])
      expect(await read(script)).toContain(code);
    for (const [, sum, path] of (await read('tests/stack/model/SHA256SUMS')).matchAll(
      /^(\w{64}) {2}(\S+)$/gm,
    ))
      expect(
        createHash('sha256')
          .update(await readFile(`tests/stack/model/${path}`))
          .digest('hex'),
      ).toBe(sum);
    expect(await read('tests/stack/model/files/README.md')).toMatch(/^\| teacher.*\d/m);
    const teacher = /all-MiniLM-L6-(v2)/.exec(await read('tests/stack/model/files/README.md'))?.[1] ?? '';
    return [teacher, script];
  },
};
