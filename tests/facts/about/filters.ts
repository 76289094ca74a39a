import { expect } from 'playwright/test';
import type { Collection, FilterValue } from 'weaviate-client';
import type { Fact, Facts } from '../fact.ts';
import { filmObjects, titlesFound, withFilms } from '../film-collection.ts';
import { refusalOf, refusedInBoth } from '../refused-in-both.ts';

/** The refusal of a filter that a switch of the inverted index, off by default, would allow. */
function refusedWithout(name: string, filter: (films: Collection) => FilterValue): Fact {
  return ({ client }) =>
    withFilms(client, async (films) => {
      const message = await refusalOf(films.query.fetchObjects({ filters: filter(films) }));
      const refusal = /(\w+|\w+ \w+) must be indexed to be filterable!/.exec(message)?.[0] ?? message;
      await withFilms(
        client,
        async (indexed) => expect(await titlesFound(indexed, filter(indexed))).toBeInstanceOf(Array),
        { invertedIndex: { [name]: true } },
      );
      return [name, refusal];
    });
}

export const facts: Facts = {
  'equal-field': ({ client }) =>
    withFilms(client, async (films) => {
      const genre = films.filter.byProperty('genre');
      expect((await titlesFound(films, genre.equal('horror'))).length).toBe(2);
      expect(await titlesFound(films, genre.equal('Horror'))).toEqual([]);
      await films.data.insert({ title: 'Barbarella', genre: 'space opera' });
      expect(await titlesFound(films, genre.equal('opera'))).toEqual([]);
      expect(await titlesFound(films, genre.equal('space opera'))).toEqual(['Barbarella']);
      const { properties } = await films.config.get();
      return [properties.find(({ name }) => name === 'genre')?.tokenization ?? ''];
    }),
  'fetch-no-limit': ({ client }) =>
    withFilms(client, async (films) => {
      await films.data.insertMany(filmObjects);
      return [(await films.query.fetchObjects()).objects.length];
    }),
  'not-equal-missing': ({ client }) =>
    withFilms(client, async (films) => {
      expect(await titlesFound(films, films.filter.byProperty('oscars').notEqual(1))).toContain(
        'The Martian',
      );
      return [];
    }),
  'equal-words': ({ client }) =>
    withFilms(client, async (films) => {
      const plot = films.filter.byProperty('plot');
      expect(await titlesFound(films, plot.equal('BEACH shark'))).toEqual(['Jaws']);
      expect(await titlesFound(films, plot.equal('beach shark potatoes'))).toEqual([]);
      return [];
    }),
  'equal-stop-words': refusedInBoth(
    (films) => titlesFound(films, films.filter.byProperty('title').equal('the')),
    'films.query.fetch_objects(filters=Filter.by_property("title").equal("the"))',
    /invalid search term, only stopwords provided/,
  ),
  'like-whole-word': ({ client }) =>
    withFilms(client, async (films) => {
      const title = films.filter.byProperty('title');
      expect(await titlesFound(films, title.like('fin'))).toEqual([]);
      expect(await titlesFound(films, title.like('fin*'))).toEqual(['Finding Nemo']);
      return [];
    }),
  'contains-none-empty': ({ client }) =>
    withFilms(client, async (films) => {
      await films.data.insert({ title: 'No themes' });
      const none = films.filter.byProperty('themes').containsNone(['space', 'sea', 'family', 'food']);
      expect(await titlesFound(films, none)).toEqual(['No themes']);
      return [];
    }),
  'contains-nothing': async ({ python }) => {
    const raised = (await python(`
import json
from weaviate.classes.query import Filter
from weaviate.exceptions import WeaviateInvalidInputError
try:
    Filter.by_property("themes").contains_any([])
    print("null")
except WeaviateInvalidInputError as error:
    print(json.dumps(str(error)))
`)) as string;
    return [/Filter contains_any .*value/.exec(raised)?.[0] ?? raised];
  },
  'time-needs-index': refusedWithout('indexTimestamps', (films) =>
    films.filter.byCreationTime().greaterThan(new Date(0)),
  ),
  'null-needs-index': refusedWithout('indexNullState', (films) =>
    films.filter.byProperty('oscars').isNull(true),
  ),
  'length-needs-index': refusedWithout('indexPropertyLength', (films) =>
    films.filter.byProperty('title', true).greaterThan(4),
  ),
  'length-characters': ({ client }) =>
    withFilms(
      client,
      async (films) => {
        const letter = 'é';
        const title = `Am${letter}li${letter} 🦈`;
        await films.data.insert({ title });
        const ofLength = (length: number) =>
          titlesFound(films, films.filter.byProperty('title', true).equal(length));
        expect(await ofLength(8)).toEqual([title]);
        return [letter];
      },
      { invertedIndex: { indexPropertyLength: true } },
    ),
  'filter-unknown-property': refusedInBoth(
    (films) => titlesFound(films, films.filter.byProperty('nosuch').equal(1)),
    'films.query.fetch_objects(filters=Filter.by_property("nosuch").equal(1))',
    /no such prop .*? schema/,
  ),
  'filter-not-filterable': ({ client }) =>
    withFilms(
      client,
      async (films) => {
        const message = await refusalOf(titlesFound(films, films.filter.byProperty('note').equal(1)));
        return [/Filtering by .*? index/.exec(message)?.[0] ?? message];
      },
      {
        properties: [
          { name: 'plot', dataType: 'text' },
          { name: 'note', dataType: 'int', indexFilterable: false },
        ],
      },
    ),
  'filter-wrong-type': refusedInBoth(
    (films) => titlesFound(films, films.filter.byProperty('oscars').equal('three')),
    'films.query.fetch_objects(filters=Filter.by_property("oscars").equal("three"))',
    /expected an integer value.* as int/,
  ),
};
