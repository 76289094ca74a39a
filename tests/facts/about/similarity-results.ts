import { expect } from 'playwright/test';
import { generateUuid5 } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { filmObjects, inPython, titlesOf, withFilms } from '../film-collection.ts';

const martian = generateUuid5('The Martian');

export const facts: Facts = {
  'missing-in-python': ({ client, python }) =>
    withFilms(client, async () => [
      (await python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    film = client.collections.use("Film").query.fetch_object_by_id("${martian}")
    print(json.dumps(repr(film.properties["oscars"])))
`)) as string,
    ]),
  'missing-in-typescript': ({ client }) =>
    withFilms(client, async (films) => {
      const film = await films.query.fetchObjectById(martian);
      expect(film?.properties.title).toBe('The Martian');
      return [String(film?.properties.oscars)];
    }),
  'score-without-words': ({ client, python }) =>
    withFilms(client, async (films) => {
      const { objects } = await films.query.nearText('space', { returnMetadata: ['score'] });
      const ofPython = (await python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    found = client.collections.use("Film").query.near_text("space", return_metadata=["score"])
    print(json.dumps([film.metadata.score for film in found.objects]))
`)) as number[];
      const scores = new Set([...ofPython, ...objects.map(({ metadata }) => metadata?.score ?? Number.NaN)]);
      return [...scores];
    }),
  'vector-size': ({ client }) =>
    withFilms(client, async (films) => {
      const film = await films.query.fetchObjectById(martian, { includeVector: true });
      return [film?.vectors.plot_vector?.length ?? 0];
    }),
  'by-id-missing': ({ client, python }) =>
    withFilms(client, async (films) => {
      const nowhere = generateUuid5('nowhere');
      expect(await films.query.fetchObjectById(nowhere)).toBeNull();
      const ofPython = await python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    print(json.dumps(client.collections.use("Film").query.fetch_object_by_id("${nowhere}")))
`);
      expect(ofPython).toBeNull();
      return [];
    }),
  'ids-order': ({ client, python }) =>
    withFilms(client, async (films) => {
      const titles = filmObjects.map(({ title }) => title);
      const fetched = async (asked: readonly string[]) => {
        const filters = films.filter.byId().containsAny(asked.map((title) => generateUuid5(title)));
        return titlesOf(await films.query.fetchObjects({ filters }));
      };
      const inOrder = await fetched(titles);
      expect(await fetched(titles.toReversed())).toEqual(inOrder);
      for (const asked of [titles, titles.toReversed()]) {
        const ids = JSON.stringify(asked.map((title) => generateUuid5(title)));
        const query = `films.query.fetch_objects_by_ids(${ids})`;
        const ofPython = inPython(`[film.properties["title"] for film in ${query}.objects]`);
        expect(await python(ofPython)).toEqual(inOrder);
      }
      return [];
    }),
  'similarity-finds-always': ({ client }) =>
    withFilms(client, async (films) => {
      const { objects } = await films.query.nearText('income tax law');
      expect(objects.length).toBe(filmObjects.length);
      return [];
    }),
  'keyword-finds-words': ({ client }) =>
    withFilms(client, async (films) => {
      expect(titlesOf(await films.query.bm25('income tax law'))).toEqual([]);
      return [];
    }),
  'order-of-words': async ({ client, stack }) => {
    await withFilms(client, async (films) => {
      const scores = async (query: string) =>
        (await films.query.bm25(query, { returnMetadata: ['score'] })).objects.map(
          ({ metadata }) => metadata?.score,
        );
      expect((await scores('shark beach')).length).toBeGreaterThan(0);
      expect(await scores('shark beach')).toEqual(await scores('beach shark'));
    });
    const vectors = ['Dog bites man', 'man bites dog'].map(async (text) => {
      const answer = await fetch(`${stack.inference}/vectors`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      });
      return ((await answer.json()) as { vector: number[] }).vector;
    });
    const [one = [], other = []] = await Promise.all(vectors);
    expect(one.length).toBeGreaterThan(0);
    for (const [index, value] of one.entries()) expect(value).toBeCloseTo(other[index] ?? Number.NaN, 6);
    return [];
  },
};
