import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/start/_includes/quickstart';

export const facts: Facts = {
  'quickstart-vectorizer': shown(source, 'Collection', { prints: ['text2vec-model2vec'] }),
  'quickstart-import': shown(source, 'Import', {
    prints: ['4 imported, 0 failed'],
    asserts: ['len(stored.vector["default"]) == 256'],
  }),
  'quickstart-no-shared-word': shown(source, 'Search', {
    prints: ['0.483  Reset a forgotten password: open the sign-in page and choose a new one.'],
    code: ['I cannot log in'],
  }),
  'quickstart-log-in': shown(source, 'Search', {
    prints: ['0.483  Reset a forgotten password: open the sign-in page and choose a new one.'],
  }),
};
