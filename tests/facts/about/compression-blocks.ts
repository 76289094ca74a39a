import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { serverSource } from '../server-source.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/configuration/_includes/compression';

export const facts: Facts = {
  'compression-three-ways': shown(source, 'Rotational', {
    prints: ['8 20'],
    asserts: ['"rq" not in settings("whole")', 'settings("bits")["bq"]["enabled"]'],
  }),
  'compression-compare': shown(source, 'Compare', {
    prints: ["['baked fish', 'boiled fish', 'fried fish', 'raw fish', 'smoked fish']", 'True', 'True'],
  }),
  'flat-rescore': async (context) => {
    const setting = 'rescore_limit';
    await shown(source, 'FlatBits', { prints: ['flat 100'], code: [[setting, 'rescoreLimit']] })(context);
    const flat = await serverSource('adapters/repos/db/vector/flat/index.go');
    expect(flat).toContain('return int64(uc.BQ.RescoreLimit)');
    expect(flat).toMatch(
      /rescore := index\.searchTimeRescore\(k\)\s+heap := index\.pqResults\.GetMax\(rescore\)/,
    );
    return [setting];
  },
};
