import { expect } from 'playwright/test';
import weaviate, { type Collection, type WeaviateClient } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { titlesOf, withFilms } from '../film-collection.ts';
import { jumpsOf } from '../jumps.ts';
import { refusalOf } from '../refused-in-both.ts';
import { shown } from '../shown.ts';
import { withCollection } from '../with-collection.ts';

const source = 'docs/weaviate/search/_includes/search.keyword';

/** A note without a vector, whose hidden text has no index. */
async function withNotes(client: WeaviateClient, work: (notes: Collection) => Promise<unknown>): Promise<[]> {
  const properties = ['text', 'hidden'].map((name) => ({ name, dataType: 'text' as const }));
  const config = {
    name: 'Note',
    properties: properties.map((one) => ({ ...one, indexSearchable: one.name === 'text' })),
    vectorizers: weaviate.configure.vectors.selfProvided(),
  };
  await withCollection(client, config, [{ properties: { text: 'a lamp', hidden: 'sold out' } }], work);
  return [];
}

export const facts: Facts = {
  /** Objects without vectors are found by a property with the index, and not by one without. */
  'keyword-reads-index': ({ client }) =>
    withNotes(client, async (notes) => {
      const found = (queryProperties: 'text'[]) => notes.query.bm25('lamp', { queryProperties });
      const { objects } = await notes.query.fetchObjects({ includeVector: true });
      expect(objects.map(({ vectors }) => vectors)).toEqual([{}]);
      expect((await found(['text'])).objects).toHaveLength(1);
      expect(await refusalOf(found(['hidden' as 'text']))).toContain('requires inverted index');
      return [];
    }),
  'keyword-set-up': async (context) => {
    const whole = 'WJ-310, and what not';
    await withNotes(context.client, async (notes) => {
      const [found, stored] = await Promise.all(
        ['sold out', 'lamp'].map(async (text) => (await notes.query.bm25(text)).objects.length),
      );
      expect([found, stored]).toEqual([0, 1]);
      expect((await context.client.tokenize.text(whole, 'field')).indexed).toEqual([whole]);
    });
    return shown(source, 'SetUp', {
      prints: ['Products: 6, errors: 0'],
      code: [
        ['tokenization=Tokenization.FIELD', "tokenization: 'field'"],
        ['index_searchable=False', 'indexSearchable: false'],
      ],
    })(context);
  },
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
  /** The words stand in a title, a plot, a genre and the themes; the last text is out of the index. */
  'keyword-without-choice': async (context) => {
    await withFilms(context.client, async (films) => {
      for (const [word, count] of Object.entries({ jaws: 1, potatoes: 1, horror: 2, crew: 2 }))
        expect((await films.query.bm25(word)).objects.length, word).toBeGreaterThanOrEqual(count);
    });
    await withNotes(context.client, async (notes) => {
      expect((await notes.query.bm25('sold out')).objects).toEqual([]);
    });
    return shown(source, 'OneProperty', {
      prints: ["['Storm Jacket', 'Winter Jacket']"],
      asserts: ['len(products.query.bm25("jacket").objects) == 3'],
    })(context);
  },
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
  'keyword-stop-words-stored': async (context) => {
    await withFilms(context.client, async (films) => {
      const found = async () => titlesOf(await films.query.bm25('at'));
      expect(await found()).toEqual([]);
      const invertedIndex = weaviate.reconfigure.invertedIndex({ stopwordsPreset: 'none' });
      await films.config.update({ invertedIndex });
      expect(await found()).toEqual(['Jaws']);
    });
    return shown(source, 'OfProperty', {
      prints: ["['the', 'winter', 'jacket']", "['winter', 'jacket']"],
    })(context);
  },
  'keyword-auto-limit': async (context) => {
    const prints = ['Storm Jacket: 1.40', 'Winter Jacket: 0.91', 'Summit Tent: 0.49', 'Camp Stove: 0.41'];
    await shown(source, 'Words', { prints })(context);
    expect(jumpsOf(prints.map((line) => Number(line.split(': ')[1])))).toEqual([2]);
    await withFilms(context.client, async (films) => {
      const scores = async (more: object) => {
        const text = 'a mafia boss and a shark in a cold ocean in Paris';
        const { objects } = await films.query.bm25(text, { ...more, returnMetadata: ['score'] });
        return objects.map(({ metadata }) => metadata?.score ?? Number.NaN);
      };
      const all = await scores({});
      const jumps = jumpsOf(all);
      expect(jumps.length).toBeGreaterThan(0);
      for (const [index, place] of jumps.entries())
        expect(await scores({ autoLimit: index + 1 })).toEqual(all.slice(0, place));
    });
    return shown(source, 'AutoLimit', {
      asserts: ['scored(best_group) == [("Storm Jacket", 1.4), ("Winter Jacket", 0.91)]'],
    })(context);
  },
};
