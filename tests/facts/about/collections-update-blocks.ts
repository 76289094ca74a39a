import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/manage-collections/_includes/collections.update';

export const facts: Facts = {
  'added-property-not-there': shown(source, 'AddProperty', {
    prints: ["['about', 'genre', 'pages', 'title']"],
    asserts: ['books.query.fetch_objects().objects[0].properties["genre"] is None'],
  }),
  'add-name-once': fails('docs/weaviate/manage-collections/update.mdx', 'AddAgain', [
    'already exists',
    'already in use',
  ]),
  'update-ef': shown(source, 'IndexSetting', { prints: ['128'], code: ['ef=128'] }, ['ef']),
  'added-vector-not-there': shown(source, 'OldAndNew', {
    prints: ["['about_vector'] ['about_vector', 'title_vector']"],
  }),
};
