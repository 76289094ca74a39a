import { expect } from 'playwright/test';
import weaviate, { generateUuid5 } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { titlesOf, withFilms } from '../film-collection.ts';
import { query } from '../mixed-scores.ts';
import { withModel } from '../model-package.ts';

export const facts: Facts = {
  'package-vector-works': ({ client }) =>
    withFilms(client, async (films) => {
      const name = 'model2vec';
      const [vector = []] = (await withModel(
        `import model2vec; assert model2vec.__name__ == "${name}"; print(json.dumps([model.encode(${JSON.stringify(query)}).tolist()]))`,
      )) as number[][];
      const byPackage = await films.query.nearVector(vector, { returnMetadata: ['distance'] });
      const byText = await films.query.nearText(query, { returnMetadata: ['distance'] });
      expect(titlesOf(byPackage)).toEqual(titlesOf(byText));
      for (const [index, { metadata }] of byText.objects.entries())
        expect(byPackage.objects[index]?.metadata?.distance).toBeCloseTo(metadata?.distance ?? -1, 5);
      return [name];
    }),

  /** The distances are those of a search by the moved vector: other ones than without moving. */
  'steering-needs-text': ({ client, python }) =>
    withFilms(client, async (films) => {
      const steered = await python(`
import inspect, json
from weaviate.collections.query import _QueryCollection as query
print(json.dumps([name for name in ["near_text", "near_vector", "near_object", "bm25", "fetch_objects"]
    if "move_to" in inspect.signature(getattr(query, name)).parameters]))
`);
      expect(steered).toEqual(['near_text']);
      const moveTo = { force: 0.5, concepts: ['a mafia boss'] };
      const distance = async (more: object) =>
        (
          await films.query.nearText(query, {
            returnMetadata: ['distance'],
            filters: films.filter.byId().equal(generateUuid5('Jaws')),
            ...more,
          })
        ).objects[0]?.metadata?.distance ?? 0;
      expect(await distance({ moveTo })).toBeGreaterThan((await distance({})) + 0.01);
      const [vector = []] = (await withModel(
        'print(json.dumps([model.encode("shark").tolist()]))',
      )) as number[][];
      const ignored = await films.query.nearVector(vector, { moveTo } as object);
      expect(titlesOf(ignored)).toEqual(titlesOf(await films.query.nearVector(vector)));
      return [];
    }),

  'tokenization-not-for-vector': async ({ client }) => {
    const vectors = [];
    for (const tokenization of ['word', 'field'] as const) {
      await client.collections.delete('Sample');
      const sample = await client.collections.create({
        name: 'Sample',
        properties: [{ name: 'title', dataType: 'text', tokenization }],
        vectorizers: weaviate.configure.vectors.text2VecModel2Vec(),
      });
      const id = await sample.data.insert({ title: 'Jacket WJ-310' });
      vectors.push((await sample.query.fetchObjectById(id, { includeVector: true }))?.vectors.default);
    }
    await client.collections.delete('Sample');
    expect(vectors[0]).toHaveLength(256);
    expect(vectors[0]).toEqual(vectors[1]);
    return [];
  },

  'explained-frequency': async ({ client }) => {
    await client.collections.delete('Sample');
    const text = (name: string) => ({ name, dataType: 'text' as const });
    const sample = await client.collections.create({
      name: 'Sample',
      properties: [text('title'), text('body')],
    });
    await sample.data.insert({ title: 'jacket', body: 'a jacket with a jacket in the jacket' });
    const explained = async (queryProperties: string[]) => {
      const { objects } = await sample.query.bm25('jacket', {
        queryProperties,
        returnMetadata: ['explainScore'],
      });
      const said = objects[0]?.metadata?.explainScore ?? '';
      return ['frequency', 'propLength'].map((name) =>
        Number(new RegExp(`jacket_${name}:(\\d+)`).exec(said)?.[1]),
      );
    };
    const seen = {
      body: await explained(['body']),
      title: await explained(['title']),
      both: await explained(['title', 'body']),
    };
    await client.collections.delete('Sample');
    expect(seen).toEqual({ body: [3, 8], title: [1, 1], both: [3, 8] });
    return [];
  },
};
