import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { withFilms } from '../film-collection.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.keyword';

export const facts: Facts = {
  'keyword-set-up': shown(source, 'SetUp', {
    prints: ['Products: 6, errors: 0'],
    code: [
      ['tokenization=Tokenization.FIELD', "tokenization: 'field'"],
      ['index_searchable=False', 'indexSearchable: false'],
    ],
  }),
  'keyword-rare-and-short': async (context) => {
    const { client } = context;
    await client.collections.delete('Sample');
    const sample = await client.collections.create({
      name: 'Sample',
      properties: [{ name: 'text', dataType: 'text' }],
    });
    const texts = ['rare often', 'often other', 'often more', 'lamp', 'lamp in a long text of many words'];
    await sample.data.insertMany(texts.map((text) => ({ text })));
    const scores = async (query: string) =>
      (await sample.query.bm25(query, { returnMetadata: ['score'] })).objects.map(
        ({ metadata, properties }) => [properties.text, metadata?.score ?? Number.NaN] as const,
      );
    const scoreOf = async (query: string) => new Map(await scores(query)).get('rare often') ?? Number.NaN;
    expect(await scoreOf('rare')).toBeGreaterThan((await scoreOf('often')) + 0.01);
    expect((await scores('lamp')).map(([text]) => text)).toEqual(texts.slice(3));
    await client.collections.delete('Sample');
    return shown(source, 'Words', { code: ['products.query.bm25('] }, ['bm25'])(context);
  },
  'keyword-as-it-is': shown(source, 'NotFound', { prints: ['jackets 0', 'jack 0', 'the 0'] }),
  'keyword-nothing': shown(source, 'NotFound', { prints: ['jackets 0', 'jack 0', 'the 0'] }),
  'keyword-two-of-three': shown(source, 'SomeWords', {
    prints: ["['Summit Tent', 'Storm Jacket']"],
    code: ['minimum_match=2'],
  }),
  'keyword-without-choice': shown(source, 'OneProperty', {
    prints: ["['Storm Jacket', 'Winter Jacket']"],
    asserts: ['len(products.query.bm25("jacket").objects) == 3'],
  }),
  'keyword-weight-five': async (context) => {
    await shown(source, 'Weights', { prints: ["['Head Lamp', 'Summit Tent']"], code: ['"name^5"'] })(context);
    await withFilms(context.client, async (films) => {
      const score = async (property: string) => {
        const queryProperties = [property as 'title'];
        const { objects } = await films.query.bm25('jaws', { queryProperties, returnMetadata: ['score'] });
        return objects[0]?.metadata?.score ?? Number.NaN;
      };
      expect((await score('title^5')) / (await score('title'))).toBeCloseTo(5, 3);
    });
    return [];
  },
  'keyword-code-whole': shown(source, 'Code', {
    prints: ["WJ-310 ['Winter Jacket']", 'wj-310 []', '310 []'],
  }),
  'keyword-tokenizations': shown(source, 'Tokenizations', {
    prints: [
      "word ['jacket', 'wj', '310']",
      "lowercase ['jacket', 'wj-310']",
      "whitespace ['Jacket', 'WJ-310']",
      "field ['Jacket WJ-310']",
      "trigram ['jac', 'ack', 'cke', 'ket', 'etw', 'twj', 'wj3', 'j31', '310']",
    ],
  }),
  'keyword-stop-words-stored': shown(source, 'OfProperty', {
    prints: ["['the', 'winter', 'jacket']", "['winter', 'jacket']"],
  }),
  'keyword-auto-limit': async (context) => {
    await shown(source, 'Words', {
      prints: ['Storm Jacket: 1.40', 'Winter Jacket: 0.91', 'Summit Tent: 0.49', 'Camp Stove: 0.41'],
    })(context);
    return shown(source, 'AutoLimit', {
      asserts: ['scored(best_group) == [("Storm Jacket", 1.4), ("Winter Jacket", 0.91)]'],
    })(context);
  },
};
