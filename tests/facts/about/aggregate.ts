import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { filmObjects, inPython, withFilms } from '../film-collection.ts';
import { refusalOf, refusedInBoth } from '../refused-in-both.ts';

const metrics = 'from weaviate.classes.query import Metrics';

export const facts: Facts = {
  'aggregate-missing': ({ client }) =>
    withFilms(client, async (films) => {
      const { properties, totalCount } = await films.aggregate.overAll({
        returnMetrics: films.metrics.aggregate('oscars').integer(),
      });
      const oscars = filmObjects.flatMap((film) => film.oscars ?? []).toSorted((one, other) => one - other);
      const sum = oscars.reduce((all, one) => all + one, 0);
      expect([totalCount, oscars.length]).toEqual([8, 7]);
      const [count, median, mode] = [oscars.length, oscars[3], 1];
      const [minimum, maximum] = [oscars[0], oscars.at(-1)];
      const mean = sum / count;
      expect(properties.oscars).toMatchObject({ count, maximum, mean, median, minimum, mode, sum });
      return [];
    }),
  'aggregate-metrics': ({ client, python }) =>
    withFilms(client, async (films) => {
      const { properties } = await films.aggregate.overAll({
        returnMetrics: films.metrics.aggregate('oscars').integer(),
      });
      const ofPython = (await python(
        inPython(
          '[name for name, value in vars(films.aggregate.over_all(return_metrics=Metrics("oscars").integer()).properties["oscars"]).items() if value is not None]',
          metrics,
        ),
      )) as string[];
      const names = Object.entries(properties.oscars ?? {}).flatMap(([name, value]) =>
        value === undefined ? [] : [name],
      );
      expect(ofPython.map((name) => name.replace('_', '')).sort()).toEqual(names.toSorted());
      expect(names).toContain('sum');
      return names.toSorted().filter((name) => name !== 'sum');
    }),
  'top-occurrences-limit': ({ client }) =>
    withFilms(client, async (films) => {
      await films.data.insertMany(['a', 'b', 'c'].map((genre) => ({ genre })));
      const { properties } = await films.aggregate.overAll({
        returnMetrics: films.metrics.aggregate('genre').text(['topOccurrencesOccurs', 'topOccurrencesValue']),
      });
      const top = properties.genre;
      const occurrences = (top && 'topOccurrences' in top && top.topOccurrences) || [];
      expect(occurrences.map(({ occurs }) => occurs)).toEqual([2, 2, 2, 2, 1]);
      return [occurrences.length];
    }),
  'top-occurrences-name': ({ client, python }) =>
    withFilms(client, async (films) => {
      const { properties } = await films.aggregate.overAll({
        returnMetrics: films.metrics.aggregate('genre').text(['topOccurrencesOccurs']),
      });
      const [first] =
        (properties.genre && 'topOccurrences' in properties.genre && properties.genre.topOccurrences) || [];
      const numbers = Object.entries(first ?? {}).filter(([, value]) => typeof value === 'number');
      const ofPython = (await python(
        inPython(
          '[name for name, value in vars(films.aggregate.over_all(return_metrics=Metrics("genre").text()).properties["genre"].top_occurrences[0]).items() if isinstance(value, int)]',
          metrics,
        ),
      )) as string[];
      return [...ofPython, ...numbers.map(([name]) => name)];
    }),
  'min-occurrences': ({ client, read }) =>
    withFilms(client, async (films) => {
      const limit = 1;
      const returnMetrics = films.metrics.aggregate('genre').text(['topOccurrencesValue'], limit);
      const [name = ''] = Object.entries(returnMetrics).find(([, value]) => value === limit) ?? [];
      const { properties } = await films.aggregate.overAll({ returnMetrics });
      const top = properties.genre && 'topOccurrences' in properties.genre && properties.genre.topOccurrences;
      expect(top).toHaveLength(limit);
      const { dependencies } = JSON.parse(await read('tests/snippets/clients/ts/package.json')) as {
        dependencies: Record<string, string>;
      };
      return [dependencies['weaviate-client'] ?? '', name, limit];
    }),
  'groups-by-size': ({ client }) =>
    withFilms(client, async (films) => {
      const groups = await films.aggregate.groupBy.overAll({ groupBy: 'themes' });
      const sizes = groups.map(({ totalCount }) => totalCount);
      expect(new Set(sizes).size).toBeGreaterThan(2);
      expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
      return [];
    }),
  'group-lists': ({ client }) =>
    withFilms(client, async (films) => {
      const groups = await films.aggregate.groupBy.overAll({ groupBy: 'themes' });
      const counted = groups.reduce((sum, { totalCount }) => sum + totalCount, 0);
      expect(counted).toBe(filmObjects.flatMap(({ themes }) => themes).length);
      return [];
    }),
  'group-missing': ({ client }) =>
    withFilms(client, async (films) => {
      const groups = await films.aggregate.groupBy.overAll({ groupBy: 'oscars' });
      const counted = groups.reduce((sum, { totalCount }) => sum + totalCount, 0);
      expect(counted).toBe(filmObjects.length - 1);
      return [];
    }),
  'aggregate-needs-end': ({ client, python }) =>
    withFilms(client, async () => {
      const raised = (await python(`
import json, weaviate
from weaviate.exceptions import WeaviateInvalidInputError
with weaviate.connect_to_local() as client:
    try:
        client.collections.use("Film").aggregate.near_text("space")
        print("null")
    except WeaviateInvalidInputError as error:
        print(json.dumps(str(error)))
`)) as string;
      return [/You must provide .*searching/.exec(raised)?.[0] ?? raised];
    }),
  'aggregate-needs-end-server': ({ client }) =>
    withFilms(client, async (films) => {
      const message = await refusalOf(films.aggregate.nearText('space'));
      return [/must provide .*search/.exec(message)?.[0] ?? message];
    }),
  'aggregate-unknown-property': refusedInBoth(
    (films) =>
      films.aggregate.overAll({ returnMetrics: films.metrics.aggregate('nosuch').integer(['count']) }),
    'films.aggregate.over_all(return_metrics=Metrics("nosuch").integer(count=True))',
    /no such prop .*? schema/,
  ),
  'aggregate-unknown-group': ({ client, python }) =>
    withFilms(client, async (films) => {
      expect(await python(inPython('len(films.aggregate.over_all(group_by="nosuch").groups)'))).toBe(0);
      const message = await refusalOf(films.aggregate.groupBy.overAll({ groupBy: 'nosuch' }));
      return [/No grouped .*$/.exec(message)?.[0] ?? message];
    }),
};
