import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { titlesOf, withFilms } from '../film-collection.ts';
import { withModel } from '../model-package.ts';
import { expectWholeDistances } from '../quantizers.ts';
import { shown } from '../shown.ts';
import { shownBy } from '../shown-by.ts';
import { withFilm } from '../small-collections.ts';
import { facts as indexes } from './configuration-index.ts';
import { facts as graph } from './index-kinds.ts';
import { facts as keyword } from './keyword-blocks.ts';
import { facts as similarity } from './similarity.ts';

const search = 'docs/weaviate/search/_includes/search';
const query = 'a shark in the ocean';

/** At one end a hybrid search ranks as a vector search does, at the other as a keyword search. */
async function ends({ client }: FactContext): Promise<[number, number]> {
  const [vectorOnly, keywordOnly] = [1, 0];
  await withFilms(client, async (films) => {
    const hybrid = async (alpha: number) => titlesOf(await films.query.hybrid(query, { alpha }));
    expect(await hybrid(vectorOnly)).toEqual(titlesOf(await films.query.nearText(query)));
    expect(await hybrid(keywordOnly)).toEqual(titlesOf(await films.query.bm25(query)));
  });
  return [vectorOnly, keywordOnly];
}

/** The distances from [1, 0] of vectors of the same, of a right-angled and of the opposite direction. */
async function directions({ client }: FactContext): Promise<{ distance: number; certainty: number }[]> {
  await client.collections.delete('Sample');
  const sample = await client.collections.create({
    name: 'Sample',
    vectorizers: weaviate.configure.vectors.selfProvided(),
  });
  const vectors = [
    [2, 0],
    [0, 3],
    [-1, 0],
  ];
  await sample.data.insertMany(vectors.map((vector) => ({ properties: {}, vectors: vector })));
  const { objects } = await sample.query.nearVector([1, 0], { returnMetadata: ['distance', 'certainty'] });
  await client.collections.delete('Sample');
  return objects.map(({ metadata }) => ({
    distance: metadata?.distance ?? -1,
    certainty: metadata?.certainty ?? -1,
  }));
}

export const facts: Facts = {
  'alpha-share': ends,
  'alpha-ends': async (context) => ['alpha', ...(await ends(context))],
  'glossary-autocut': async (context) => {
    await shownBy(similarity, 'similarity-jumps', context);
    await shownBy(keyword, 'keyword-auto-limit', context);
    return shown(`${search}.similarity`, 'AutoLimit', { prints: ["['The Godfather']"] })(context);
  },
  /** A graph in which few ways lead on misses neighbours, and a search reads the neighbours of its candidates. */
  'glossary-graph': async (context) => {
    await shownBy(graph, 'graph-may-miss', context);
    await shownBy(indexes, 'index-default', context);
    return [];
  },
  'glossary-rescoring': async (context) => {
    await expectWholeDistances(context);
    await shownBy(indexes, 'rq-defaults', context);
    return [];
  },
  /** The first of the passages is the relevant one, or the last of ten, or none of the first ten. */
  'glossary-ndcg': async () => {
    const scores = (await withModel(`
sys.path.insert(0, str(folder))
from types import SimpleNamespace
from ranking import ndcg
def score(place):
    grades = np.zeros((1, 20)); grades[0, place] = 1
    texts = SimpleNamespace(queries=["query"], passages=list(range(20)), grades=grades)
    def encode(some):
        return np.array([[1.0, 0.0]]) if some == ["query"] else np.array([[1.0, one / 10] for one in some])
    return float(ndcg(encode, texts)[0])
print(json.dumps([score(place) for place in (19, 9, 3, 0)]))
`)) as number[];
    expect(scores).toEqual(scores.toSorted((one, other) => one - other));
    expect(new Set(scores).size).toBe(scores.length);
    return [scores.at(0) ?? '', scores.at(-1) ?? ''];
  },
  /** One word in three texts and one in a single text of the same length; the same word in a short text and a long one. */
  'glossary-bm25': async (context) =>
    withFilm(context, async (films) => {
      const plots = ['rain today', 'rain later', 'snow later', 'rain that goes on for days and does not end'];
      await films.data.insertMany(plots.map((plot) => ({ plot })));
      const scores = async (word: string) =>
        (await films.query.bm25(word, { returnMetadata: ['score'] })).objects.map(
          ({ properties, metadata }) => [properties.plot, metadata?.score ?? 0] as const,
        );
      const [rain, snow] = [new Map(await scores('rain')), new Map(await scores('snow'))];
      expect(snow.get(plots[2] ?? '')).toBeGreaterThan(rain.get(plots[0] ?? '') ?? 1);
      expect(rain.get(plots[0] ?? '')).toBeGreaterThan(rain.get(plots[3] ?? '') ?? 1);
      return [];
    }),
  'glossary-cosine': async (context) => [
    1,
    ...(await directions(context)).map(({ distance }) => Math.round(distance)),
  ],
  'glossary-certainty': async (context) => {
    const [one, half] = [1, 2];
    for (const { distance, certainty } of await directions(context))
      expect(certainty).toBeCloseTo(one - distance / half, 5);
    return [one, half];
  },
  'one-count': async () => {
    expect(
      await withModel(
        'print(json.dumps(len({len(one) for one in model.encode(["a", "a long text", "🙂"])})))',
      ),
    ).toBe(1);
    return [];
  },
  'wordpiece-marks': async () => {
    const tokens = (await withModel(
      'print(json.dumps(model.tokenizer.encode("kneads", add_special_tokens=False).tokens))',
    )) as string[];
    expect(tokens.length).toBeGreaterThan(1);
    return [...new Set(tokens.slice(1).map((token) => token.slice(0, 2)))];
  },
  'first-dimensions': async () => {
    const [first, ...others] = (await withModel(`
sys.path.insert(0, str(folder))
from ranking import ndcg, read
texts = read(folder / "retrieval")
def score(part):
    def encode(some):
        vectors = model.encode(some)[:, part]
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return float(ndcg(encode, texts).mean())
import model2vec
source = Path(model2vec.__file__).parent / "distill" / "inference.py"
assert "p = PCA(n_components=pca_dims" in source.read_text()
print(json.dumps([score(slice(start, start + 64)) for start in range(0, 256, 64)]))
`)) as [number, ...number[]];
    expect(first).toBeGreaterThan(Math.max(...others));
    return [];
  },
  'glossary-inverted': ({ client }) =>
    withFilms(client, async (films) => {
      await expect(films.query.bm25('space', { queryProperties: ['oscars'] })).rejects.toThrow();
      const unindexed = {
        name: 'secret',
        dataType: 'text' as const,
        indexSearchable: false,
        indexFilterable: false,
      };
      await films.config.addProperty(unindexed);
      await films.data.insert({ secret: 'treasure' });
      expect((await films.query.bm25('treasure')).objects).toEqual([]);
      const filters = films.filter.byProperty('secret').equal('treasure');
      await expect(films.query.fetchObjects({ filters })).rejects.toThrow();
      return [];
    }),
  'several-named': shown('docs/weaviate/configuration/_includes/several-vectors', 'TwoVectors', {
    prints: ["[('notes_vector', 256), ('title_vector', 256)]"],
  }),
  'glossary-uuid': async ({ client }) => {
    const id = '6f1c1f1e-0000-4000-8000-000000000000';
    await client.collections.delete('Sample');
    const sample = await client.collections.create({ name: 'Sample' });
    const stored = await sample.data.insert({ id, properties: {} });
    await client.collections.delete('Sample');
    return [stored];
  },
};
