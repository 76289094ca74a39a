import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { runOf } from '../recorded-runs.ts';
import { whatIsSent } from '../reference-observations.ts';
import { shown } from '../shown.ts';
import { sharedWords } from '../words.ts';

const source = 'docs/start/_includes/quickstart';

export const facts: Facts = {
  'quickstart-vectorizer': shown(source, 'Collection', { prints: ['text2vec-model2vec'] }),
  'quickstart-import': async (context) => {
    const { objects, batch } = await whatIsSent();
    expect(objects).toHaveLength(batch);
    return shown(source, 'Import', {
      prints: ['4 imported, 0 failed'],
      asserts: [
        ['len(stored.vector["default"]) == 256', 'stored.vectors.default?.length, 256'],
        [
          'str(ranked[0].properties["text"]).startswith(start)',
          'String(ranked.objects[0]?.properties.text).startsWith(start)',
        ],
      ],
    })(context);
  },
  'quickstart-no-shared-word': async ({ read }) => {
    const run = await runOf(read, source, 'py');
    const query = 'I cannot log in';
    expect(run.codeOf('Search')).toContain(query);
    const answers = Array.from(run.codeOf('Import').matchAll(/"text": "(.*?)"/g), ([, text = '']) => text);
    expect(answers).toHaveLength(4);
    for (const answer of answers) expect(sharedWords(query, answer)).toEqual([]);
    return [];
  },
  'quickstart-log-in': async ({ read }) => {
    const run = await runOf(read, source, 'py');
    const [query = ''] = /I cannot log in/.exec(run.codeOf('Search')) ?? [];
    const [answer = ''] = run.outputOf('Search').map(({ text }) => text);
    expect(sharedWords(query, answer)).toEqual([]);
    return [];
  },
};
