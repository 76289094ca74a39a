import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/manage-objects/_includes/objects.create';

export const facts: Facts = {
  'create-answers-with-id': shown(source, 'InsertOne', {
    prints: ['True 6'],
    asserts: ['len(moby.vector["about_vector"]) == 256'],
  }),
  'create-own-id': shown(source, 'OwnId', {
    prints: ['bb9067c7-077a-5ef0-b972-045dbfb6ddda'],
    asserts: ['str(ulysses_id) == generate_uuid5("Ulysses")'],
  }),
  'create-no-overwrite': shown(
    source,
    'SameIdAgain',
    {
      code: ['insert('],
      asserts: ['kept.properties == {"title": "Ulysses", "about": "One day in Dublin.", "pages": 730}'],
    },
    ['insert'],
  ),
  'create-no-source': shown(source, 'NoSource', { prints: ['[]'] }),
  'create-guesses-type': shown(source, 'NewProperty', { prints: ['number'] }),
};
