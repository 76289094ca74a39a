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
  'filter-keeps-distances': ({ client }) =>
    withFilms(client, async (films) => {
      const all = await films.query.nearText('space', { returnMetadata: ['distance'] });
      const some = await films.query.nearText('space', {
        filters: films.filter.byProperty('genre').equal('drama'),
        returnMetadata: ['distance'],
      });
      expect(some.objects.length).toBe(2);
      for (const { uuid, metadata } of some.objects)
        expect(metadata?.distance).toBe(all.objects.find((film) => film.uuid === uuid)?.metadata?.distance);
      return [];
    }),
  'group-order': ({ client }) =>
    withFilms(client, async (films) => {
      const { groups, objects } = await films.query.nearText('animals in the sea', {
        groupBy: { property: 'genre', numberOfGroups: 4, objectsPerGroup: 2 },
      });
      expect(objects).toHaveLength(filmObjects.length);
      for (const { belongsToGroup, properties } of objects) expect(belongsToGroup).toBe(properties.genre);
      const nearest = Object.values(groups).map(({ minDistance }) => minDistance);
      expect(nearest.length).toBe(4);
      expect(nearest).toEqual(nearest.toSorted((one, other) => one - other));
      return [];
    }),
  'metadata-not-asked': ({ client, python }) =>
    withFilms(client, async (films) => {
      const { objects } = await films.query.nearText('space', { limit: 1 });
      expect(objects).toHaveLength(1);
      const returnMetadata = ['distance', 'certainty'] as const;
      const asked = (await films.query.nearText('space', { limit: 1, returnMetadata: [...returnMetadata] }))
        .objects[0]?.metadata;
      expect([typeof asked?.distance, typeof asked?.certainty]).toEqual(['number', 'number']);
      expect(objects[0]?.metadata?.distance).toBeUndefined();
      expect(objects[0]?.metadata?.certainty).toBeUndefined();
      const metadata = 'films.query.near_text("space", limit=1).objects[0].metadata';
      const ofPython = inPython(`[${metadata}.distance, ${metadata}.certainty]`);
      expect(await python(ofPython)).toEqual([null, null]);
      return [];
    }),
  'vectors-not-asked': ({ client, python }) =>
    withFilms(client, async (films) => {
      const { objects } = await films.query.nearText('space', { limit: 1 });
      expect(objects[0]?.vectors).toEqual({});
      const ofPython = inPython('films.query.near_text("space", limit=1).objects[0].vector');
      expect(await python(ofPython)).toEqual({});
      return [];
    }),
  'properties-by-default': ({ client }) =>
    withFilms(client, async (films) => {
      const [all] = (await films.query.nearText('space', { limit: 1 })).objects;
      expect(Object.keys(all?.properties ?? {}).sort()).toEqual([
        'genre',
        'oscars',
        'plot',
        'themes',
        'title',
      ]);
      const [one] = (await films.query.nearText('space', { limit: 1, returnProperties: ['title'] })).objects;
      expect(Object.keys(one?.properties ?? {})).toEqual(['title']);
      return [];
    }),
};
