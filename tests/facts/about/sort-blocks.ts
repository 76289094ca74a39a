import { expect } from 'playwright/test';
import weaviate, { generateUuid5 } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { filmObjects, inPython, titlesOf, withFilms } from '../film-collection.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.sort';

const jaws = generateUuid5('Jaws');
const allIds = filmObjects.map(({ title }) => generateUuid5(title)).toSorted();
const idsOf = ({ objects }: { objects: readonly { uuid: string }[] }) => objects.map(({ uuid }) => uuid);

export const facts: Facts = {
  'sort-by-two': shown(source, 'ByTwo', {
    prints: ['drama Titanic', 'drama The Godfather', 'drama Amadeus'],
  }),
  'sort-by-time': async (context) => {
    await withFilms(context.client, async (films) => {
      await films.data.update({ id: jaws, properties: { oscars: 4 } });
      const sort = context.client.collections.use<'Film', { title: string }>('Film').sort.byUpdateTime();
      expect(titlesOf(await films.query.fetchObjects({ sort })).at(-1)).toBe('Jaws');
      expect(idsOf(await films.query.fetchObjects()).at(-1)).not.toBe(jaws);
    });
    return shown(source, 'ByTime', {
      prints: ['True'],
      asserts: ['newest_last.objects[-1].uuid == jaws.uuid'],
    })(context);
  },
  'sort-by-id': shown(source, 'ById', { prints: ['True'] }),
  'sort-with-filter': shown(source, 'FilterAndSort', {
    prints: ["['Gladiator', 'Amadeus', 'The Godfather', 'Titanic']"],
  }),
  'sort-iterator': async (context) => {
    await withFilms(context.client, async (films) => {
      const read: string[] = [];
      for await (const { uuid } of films.iterator()) read.push(uuid);
      expect(read).toEqual(allIds);
      const ofPython = await context.python(inPython('[str(film.uuid) for film in films.iterator()]'));
      expect(ofPython).toEqual(allIds);
    });
    return shown(source, 'Iterator', { prints: ['10'] })(context);
  },
  'sort-cursor': shown(source, 'Cursor', {
    prints: ['10'],
    asserts: ['[len(half.objects) for half in [first_half, second_half]] == [5, 5]'],
  }),
  /** Another connection goes on after the last id of the first. */
  'sort-cursor-loop': async (context) => {
    await withFilms(context.client, async (films) => {
      const today = idsOf(await films.query.fetchObjects({ limit: 3 }));
      const tomorrow = await weaviate.connectToLocal();
      const after = today.at(-1) ?? '';
      const rest = await tomorrow.collections.use('Film').query.fetchObjects({ limit: 8, after });
      await tomorrow.close();
      expect([...today, ...idsOf(rest)]).toEqual(allIds);
    });
    return shown(source, 'CursorLoop', {
      prints: ['10'],
      asserts: ['len({film.uuid for film in read}) == 10'],
      code: ['limit=4'],
    })(context);
  },
};
