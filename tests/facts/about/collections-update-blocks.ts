import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';
import { withFilm } from '../small-collections.ts';

const source = 'docs/weaviate/manage-collections/_includes/collections.update';

export const facts: Facts = {
  'added-property-not-there': async (context) => {
    await shown(source, 'AddProperty', { prints: ["['about', 'genre', 'pages', 'title']"] })(context);
    await withFilm(context, async ({ config, data, query }) => {
      const id = await data.insert({ title: 'Jaws' });
      await config.addProperty({ name: 'genre', dataType: 'text' });
      const genre = async () => (await query.fetchObjectById(id))?.properties.genre;
      expect(await genre()).toBeUndefined();
      await data.update({ id, properties: { genre: 'horror' } });
      expect(await genre()).toBe('horror');
    });
    return [];
  },
  'add-name-once': fails('docs/weaviate/manage-collections/update.mdx', 'AddAgain', [
    'already exists',
    'already in use',
  ]),
  'update-ef': shown(source, 'IndexSetting', { prints: ['128'], code: ['ef=128'] }, ['ef']),
  'added-vector-not-there': shown(source, 'OldAndNew', {
    prints: ["['about_vector'] ['about_vector', 'title_vector']"],
  }),
};
