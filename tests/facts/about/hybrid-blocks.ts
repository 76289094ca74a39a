import { expect } from 'playwright/test';
import type { Fact, Facts } from '../fact.ts';
import { titlesOf, withFilms } from '../film-collection.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.hybrid';

/** The first result of the page's query, from words only to meaning only. */
const firstByAlpha: Fact = shown(source, 'Alphas', {
  prints: ['0 Storm Jacket', '0.25 Storm Jacket', '0.75 Winter Jacket', '1 Winter Jacket'],
  code: ['something to keep me warm, like SJ-300'],
});

export const facts: Facts = {
  'hybrid-set-up': shown(source, 'SetUp', {
    prints: ['Products: 7, errors: 0'],
    code: [['source_properties=["description"]', "sourceProperties: ['description']"]],
    asserts: ['abs(same.metadata.distance) < 1e-5'],
  }),
  'hybrid-jacket-by-code': async (context) => {
    await shown(source, 'Hybrid', {
      prints: ['Storm Jacket: 0.740', 'Winter Jacket: 0.500', 'Sleeping Bag: 0.443'],
      code: ['something to keep me warm, like SJ-300'],
    })(context);
    return firstByAlpha(context);
  },
  'hybrid-alphas': firstByAlpha,
  'hybrid-words-only': shown(source, 'KeywordOnly', { prints: ['3 of 7'], code: ['alpha=0'] }),
  'hybrid-relative-score': async ({ python, read }) => {
    const named = await python(`
import json
from weaviate.classes.query import HybridFusion
print(json.dumps(sorted(one.name for one in HybridFusion)))
`);
    expect(named).toEqual(['RANKED', 'RELATIVE_SCORE']);
    const types = await read('node_modules/weaviate-client/dist/node/esm/collections/query/types.d.ts');
    expect(types).toContain("fusionType?: 'Ranked' | 'RelativeScore';");
    return [];
  },
  'hybrid-passes-the-first': async (context) => {
    await shown(source, 'Ranked', { prints: ["['Winter Jacket']"] })(context);
    return firstByAlpha(context);
  },
  'hybrid-vector-limit': shown(source, 'VectorLimit', {
    prints: ["['Winter Jacket', 'Sleeping Bag', 'Storm Jacket']"],
    asserts: ['scored(near_enough)'],
  }),
  'hybrid-operators': async (context) => {
    await withFilms(context.client, async (films) => {
      for (const [heavy, first] of [
        ['title', 'Jaws'],
        ['plot', 'The Godfather'],
      ] as const) {
        const names = ['title', 'plot'] as const;
        const queryProperties = names.map((name) => ({ name, weight: name === heavy ? 50 : 1 }));
        const found = titlesOf(await films.query.hybrid('jaws mafia', { alpha: 0, queryProperties }));
        expect(found).toEqual(titlesOf(await films.query.bm25('jaws mafia', { queryProperties })));
        expect(found[0]).toBe(first);
      }
      const two = { operator: 'Or', minimumMatch: 2 } as const;
      const found = await films.query.hybrid('shark beach rat', { alpha: 0, bm25Operator: two });
      expect(titlesOf(found)).toEqual(['Jaws']);
      expect(titlesOf(await films.query.bm25('shark beach rat', { operator: two }))).toEqual(['Jaws']);
    });
    await shown(source, 'KeywordProperties', {
      prints: ["['Sleeping Bag']"],
      code: ['query_properties=["code^2", "name"]'],
    })(context);
    return shown(source, 'AllWords', {
      prints: ["['Winter Jacket']"],
      asserts: ['len(products.query.hybrid("warm jacket", alpha=0).objects) == 3'],
    })(context);
  },
  'hybrid-two-texts': shown(source, 'OtherText', { prints: ["['Storm Jacket', 'Summit Tent']"] }),
  'hybrid-own-vector': shown(source, 'OwnVector', { prints: ["['Head Lamp']"] }),
  'hybrid-explanation': async (context) => {
    await shown(source, 'Explain', {
      prints: ['True', 'True'],
      asserts: ['count("normalized score: 0.5") == 2'],
    })(context);
    const said = await withFilms(context.client, async (films) => {
      const { objects } = await films.query.hybrid('shark', { alpha: 0.5, returnMetadata: ['explainScore'] });
      return objects[0]?.metadata?.explainScore ?? '';
    });
    expect(said.match(/original score -?[\d.]+, normalized score: [\d.]+/g)).toHaveLength(2);
    return [];
  },
};
