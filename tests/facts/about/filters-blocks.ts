import { expect } from 'playwright/test';
import weaviate, { type Collection, generateUuid5 } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { inPython, titlesFound, withFilms } from '../film-collection.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.filters';

export const facts: Facts = {
  'filters-set-up': shown(source, 'SetUp', {
    prints: ['Films: 8, errors: 0'],
    code: [
      ['index_null_state=True', 'indexNullState: true'],
      ['index_property_length=True', 'indexPropertyLength: true'],
      ['index_timestamps=True', 'indexTimestamps: true'],
    ],
  }),
  'filters-numbers': shown(source, 'Numbers', { prints: ["['Jaws', 'The Godfather', 'Titanic']"] }),
  'filters-dates': shown(source, 'Dates', {
    prints: ["['Alien', 'Jaws', 'The Godfather']"],
    code: ['timezone'],
  }),
  'filters-wildcards': async (context) => {
    await withFilms(context.client, async (films) => {
      for (const [pattern, titles] of Object.entries({
        'j*s': ['Jaws'],
        'jaws*': ['Jaws'],
        'j??s': ['Jaws'],
        'j?s': [],
        'jaws?': [],
      }))
        expect(await titlesFound(films, films.filter.byProperty('title').like(pattern)), pattern).toEqual(
          titles,
        );
    });
    return shown(source, 'Like', {
      prints: ["fin* ['Finding Nemo']", "j?ws ['Jaws']", "*ti* ['The Martian', 'Titanic']"],
    })(context);
  },
  'filters-any': shown(source, 'ContainsAny', { prints: ["['Alien', 'Apollo 13', 'Ratatouille']"] }),
  'filters-all': shown(source, 'ContainsAll', { prints: ["['Alien', 'Apollo 13']"] }),
  'filters-none': shown(source, 'ContainsNone', { prints: ["['Ratatouille', 'The Godfather']"] }),
  'filters-one-of-values': async (context) => {
    await withFilms(context.client, async (films) => {
      const genre = films.filter.byProperty('genre');
      expect(await titlesFound(films, genre.containsAll(['horror']))).toEqual(['Alien', 'Jaws']);
      expect(await titlesFound(films, genre.containsAll(['horror', 'space']))).toEqual([]);
      const others = await titlesFound(films, genre.containsNone(['horror', 'space', 'drama']));
      expect(others).toEqual(['Finding Nemo', 'Ratatouille']);
    });
    return shown(source, 'OneOfValues', {
      prints: ["['Apollo 13', 'The Godfather', 'The Martian', 'Titanic']"],
    })(context);
  },
  'filters-and': shown(source, 'And', { prints: ["['Jaws', 'Titanic']"], code: [[' & ', 'Filters.and(']] }, [
    '&',
  ]),
  'filters-or': shown(source, 'Or', {
    prints: ["['Apollo 13', 'Finding Nemo', 'Jaws', 'The Martian', 'Titanic']"],
  }),
  /** Python binds & before |, so without parentheses the same conditions find more. */
  'filters-nested': async (context) => {
    await withFilms(context.client, async () => {
      const [space, horror] = ['space', 'horror'].map((genre) => `by("genre").equal("${genre}")`);
      const winner = 'by("oscars").greater_or_equal(2)';
      const titles = (filters: string) =>
        `sorted(film.properties["title"] for film in films.query.fetch_objects(filters=${filters}).objects)`;
      const both = `[${titles(`(${space} | ${horror}) & ${winner}`)}, ${titles(`${space} | ${horror} & ${winner}`)}]`;
      const imports = 'from weaviate.classes.query import Filter; by = Filter.by_property';
      expect(await context.python(inPython(both, imports))).toEqual([
        ['Apollo 13', 'Jaws'],
        ['Apollo 13', 'Jaws', 'The Martian'],
      ]);
    });
    return shown(source, 'Nested', {
      prints: ["['Apollo 13', 'Jaws']"],
      asserts: ['titles(nested) == ["Apollo 13", "Jaws"]'],
    })(context);
  },
  'filters-list': shown(source, 'ManyConditions', { prints: ['2 3'] }),
  'filters-not': shown(source, 'Not', { prints: ['6'] }),
  'filters-by-time': async (context) => {
    const updated = async (films: Collection) => {
      const { objects } = await films.query.fetchObjects({ returnMetadata: ['updateTime'] });
      const imported = objects.map(({ metadata }) => metadata?.updateTime?.getTime() ?? Number.NaN);
      const last = new Date(Math.max(...imported));
      await films.data.update({ id: generateUuid5('Jaws'), properties: { oscars: 4 } });
      expect(await titlesFound(films, films.filter.byUpdateTime().greaterThan(last))).toEqual(['Jaws']);
      expect(await titlesFound(films, films.filter.byCreationTime().greaterThan(last))).toEqual([]);
    };
    await withFilms(context.client, updated, { invertedIndex: { indexTimestamps: true } });
    return shown(source, 'ByTime', {
      prints: ['8'],
      asserts: ['by_creation_time().greater_than(future)).objects == []'],
    })(context);
  },
  'filters-length': shown(source, 'Length', {
    prints: ["['Alien', 'Apollo 13', 'Titanic']", "['Alien', 'Jaws']"],
  }),
  /** A degree of latitude is 111 km long. */
  'filters-geo': async (context) => {
    const nearby = async (films: Collection) => {
      await films.data.insert({ title: 'Vertigo', place: { latitude: 38, longitude: -122 } });
      const within = (distance: number) =>
        titlesFound(
          films,
          films.filter.byProperty('place').withinGeoRange({ latitude: 37, longitude: -122, distance }),
        );
      expect(await within(110_000)).toEqual([]);
      expect(await within(112_000)).toEqual(['Vertigo']);
    };
    await withFilms(context.client, nearby, {
      properties: [
        { name: 'title', dataType: 'text' },
        { name: 'place', dataType: 'geoCoordinates' },
      ],
      vectorizers: weaviate.configure.vectors.selfProvided(),
    });
    return shown(source, 'Geo', {
      prints: ["200000 ['The Godfather']", "500000 ['Jaws', 'The Godfather']"],
    })(context);
  },
};
