import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { filmObjects, refusalOf, withFilms } from '../film-collection.ts';

/** Runs code with the Python client's `films`; the code ends in a value, which comes back as JSON. */
const inPython = (value: string) => `
import json, weaviate
from weaviate.classes.query import Metrics
with weaviate.connect_to_local() as client:
    films = client.collections.use("Film")
    print(json.dumps(${value}))
`;

export const facts: Facts = {
  'aggregate-missing': ({ client }) =>
    withFilms(client, async (films) => {
      const { properties, totalCount } = await films.aggregate.overAll({
        returnMetrics: films.metrics.aggregate('oscars').integer(['count', 'mean']),
      });
      const oscars = filmObjects.flatMap((film) => film.oscars ?? []);
      expect(totalCount).toBe(filmObjects.length);
      expect(properties.oscars).toMatchObject({
        count: oscars.length,
        mean: oscars.reduce((sum, one) => sum + one, 0) / oscars.length,
      });
      expect(oscars.length).toBeLessThan(filmObjects.length);
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
        ),
      )) as string[];
      const names = Object.entries(properties.oscars ?? {}).flatMap(([name, value]) =>
        value === undefined ? [] : [name],
      );
      expect(ofPython.map((name) => name.replace('_', '')).sort()).toEqual(names.toSorted());
      return names.toSorted().filter((name) => name !== 'sum');
    }),
  'top-occurrences-limit': ({ client }) =>
    withFilms(client, async (films) => {
      await films.data.insertMany(['a', 'b', 'c'].map((genre) => ({ genre })));
      const { properties } = await films.aggregate.overAll({
        returnMetrics: films.metrics.aggregate('genre').text(['topOccurrencesOccurs', 'topOccurrencesValue']),
      });
      const top = properties.genre;
      return [top && 'topOccurrences' in top ? (top.topOccurrences?.length ?? 0) : 0];
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
        ),
      )) as string[];
      return [...ofPython, ...numbers.map(([name]) => name)];
    }),
  'min-occurrences': ({ client, read }) =>
    withFilms(client, async (films) => {
      const limit = 1;
      const metrics = films.metrics.aggregate('genre').text(['topOccurrencesValue'], limit);
      const [name = ''] = Object.entries(metrics).find(([, value]) => value === limit) ?? [];
      const { properties } = await films.aggregate.overAll({ returnMetrics: metrics });
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
  'aggregate-unknown-property': ({ client }) =>
    withFilms(client, async (films) => {
      const metrics = films.metrics.aggregate('nosuch').integer(['count']);
      const message = await refusalOf(films.aggregate.overAll({ returnMetrics: metrics }));
      return [/no such prop .*? schema/.exec(message)?.[0] ?? message];
    }),
  'aggregate-unknown-group': ({ client, python }) =>
    withFilms(client, async (films) => {
      expect(await python(inPython('len(films.aggregate.over_all(group_by="nosuch").groups)'))).toBe(0);
      const message = await refusalOf(films.aggregate.groupBy.overAll({ groupBy: 'nosuch' }));
      return [/No grouped .*$/.exec(message)?.[0] ?? message];
    }),
};
