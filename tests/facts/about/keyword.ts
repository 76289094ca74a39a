import { expect } from 'playwright/test';
import weaviate, { type Tokenization } from 'weaviate-client';
import type { Fact, FactContext, Facts } from '../fact.ts';
import { filmObjects, titlesOf, withFilms } from '../film-collection.ts';
import { refusalOf, refusedInBoth } from '../refused-in-both.ts';
import { shown } from '../shown.ts';

const plot = { name: 'plot', dataType: 'text' } as const;

/** Titles found by a code in a property of the given tokenization, alone and within a longer query. */
async function codesFound({ client }: FactContext, tokenization: Tokenization) {
  const code = { name: 'code', dataType: 'text', tokenization } as const;
  return withFilms(
    client,
    async (films) => {
      await films.data.insert({ title: 'Coded', code: 'WJ-310' });
      const found = async (text: string) =>
        titlesOf(await films.query.bm25(text, { queryProperties: ['code'] })).length;
      return { alone: await found('WJ-310'), within: await found('a jacket like WJ-310') };
    },
    { properties: [code, plot] },
  );
}

/** A row of the table of tokenizations: what a text becomes, and that the name is the one that was asked for. */
function tokens(tokenization: Tokenization, texts: Record<string, string[]>, named: string[] = []): Fact {
  return async ({ client }) => {
    for (const [text, expected] of Object.entries(texts))
      expect((await client.tokenize.text(text, tokenization)).indexed).toEqual(expected);
    return [tokenization, ...named];
  };
}

export const facts: Facts = {
  'bm25-any-word': ({ client }) =>
    withFilms(client, async (films) => {
      expect(titlesOf(await films.query.bm25('shark zebra'))).toEqual(['Jaws']);
      return [];
    }),
  'bm25-any-case': ({ client }) =>
    withFilms(client, async (films) => {
      expect(titlesOf(await films.query.bm25('SHARK'))).toEqual(['Jaws']);
      const { properties } = await films.config.get();
      return [properties.find(({ name }) => name === 'plot')?.tokenization ?? ''];
    }),
  'bm25-parameters': ({ client }) =>
    withFilms(client, async (films) => {
      const { bm25 } = (await films.config.get()).invertedIndex;
      const { k1, b, ...others } = bm25;
      expect(others).toEqual({});
      return Object.entries({ k1, b }).flat();
    }),
  'bm25-no-stems': ({ client }) =>
    withFilms(client, async (films) => {
      expect(titlesOf(await films.query.bm25('sharks'))).toEqual([]);
      return [];
    }),
  'bm25-no-parts': ({ client }) =>
    withFilms(client, async (films) => {
      expect(titlesOf(await films.query.bm25('astro'))).toEqual([]);
      return [];
    }),
  'bm25-stop-words': async ({ client }) => {
    await withFilms(
      client,
      async (films) => expect(titlesOf(await films.query.bm25('at'))).toEqual(['Jaws']),
      {
        invertedIndex: weaviate.configure.invertedIndex({ stopwordsPreset: 'none' }),
      },
    );
    return withFilms(client, async (films) => {
      expect(titlesOf(await films.query.bm25('the at'))).toEqual([]);
      return [(await films.config.get()).invertedIndex.stopwords.preset];
    });
  },
  'bm25-and-one-property': ({ client }) =>
    withFilms(client, async (films) => {
      const both = (text: string) => films.query.bm25(text, { operator: { operator: 'And' } });
      expect(titlesOf(await both('shark beach'))).toEqual(['Jaws']);
      expect(titlesOf(await both('jaws beach'))).toEqual([]);
      return [];
    }),
  'bm25-and-cross': async ({ client, python, read }) => {
    const { dependencies } = JSON.parse(await read('tests/snippets/clients/ts/package.json')) as {
      dependencies: Record<string, string>;
    };
    const types = await read('node_modules/weaviate-client/dist/node/esm/collections/query/types.d.ts');
    expect(types).toContain('type Bm25OperatorOptions = Bm25OperatorOr | Bm25OperatorAnd;');
    const [version, names, found] = await withFilms(client, async (films) => {
      const and = await films.query.bm25('jaws beach', { operator: { operator: 'And' } });
      expect(and.objects).toEqual([]);
      return (await python(`
import json, weaviate
from weaviate.classes.query import BM25Operator
names = [name for name in dir(BM25Operator) if "cross" in name]
with weaviate.connect_to_local() as client:
    found = client.collections.use("Film").query.bm25("jaws beach", query_properties=["title", "plot"], operator=getattr(BM25Operator, names[0])())
    print(json.dumps([weaviate.__version__, names, [film.properties["title"] for film in found.objects]]))
`)) as [string, string[], string[]];
    });
    expect(found).toEqual(['Jaws']);
    return [version, ...names, dependencies['weaviate-client'] ?? ''];
  },
  'bm25-weight-one': ({ client }) =>
    withFilms(client, async (films) => {
      const scores = async (queryProperties: ('plot' | 'title' | { name: 'plot'; weight: number })[]) => {
        const { objects } = await films.query.bm25('the mafia in space', {
          queryProperties,
          returnMetadata: ['score'],
        });
        return objects.map(({ metadata }) => metadata?.score);
      };
      const left = await scores(['plot', 'title']);
      const [one, two] = [1, 2];
      expect(await scores([{ name: 'plot', weight: one }, 'title'])).toEqual(left);
      expect(await scores([{ name: 'plot', weight: two }, 'title'])).not.toEqual(left);
      return [one];
    }),
  'bm25-not-searchable': ({ client }) =>
    withFilms(
      client,
      async (films) => {
        await films.data.insert({ note: 'zebra' });
        expect(titlesOf(await films.query.bm25('zebra'))).toEqual([]);
        const message = await refusalOf(films.query.bm25('zebra', { queryProperties: ['note'] }));
        return [/Searching by property .*? index/.exec(message)?.[0] ?? message];
      },
      { properties: [{ name: 'note', dataType: 'text', indexSearchable: false }, plot] },
    ),
  'bm25-number': ({ client }) =>
    withFilms(client, async (films) => {
      const message = await refusalOf(films.query.bm25('3', { queryProperties: ['oscars'] }));
      expect(message).toContain("Searching by property 'oscars' requires inverted index");
      return [];
    }),
  'field-whole-query': async (context) => {
    const names: Tokenization[] = ['field', 'whitespace'];
    await shown('docs/weaviate/search/_includes/search.hybrid', 'SetUp', {
      code: [['tokenization=Tokenization.WHITESPACE', "tokenization: 'whitespace'"]],
    })(context);
    const found = await Promise.all([codesFound(context, 'field')]);
    found.push(await codesFound(context, 'whitespace'));
    expect(found.map(({ alone }) => alone)).toEqual([1, 1]);
    const within = (count: number) => names.filter((_, index) => found[index]?.within === count);
    return [...within(0), ...within(1)];
  },
  'tokenization-default': ({ client }) =>
    withFilms(client, async (films) => {
      const { properties } = await films.config.get();
      return [properties.find(({ name }) => name === 'title')?.tokenization ?? ''];
    }),
  'trigram-finds-parts': ({ client }) =>
    withFilms(
      client,
      async (films) => {
        expect(titlesOf(await films.query.bm25('potat', { limit: 1 }))).toEqual(['The Martian']);
        expect(titlesOf(await films.query.bm25('astronat', { limit: 2 }))).toContain('The Martian');
        return [];
      },
      { properties: [{ ...plot, tokenization: 'trigram' }] },
    ),
  'tokenization-word': tokens('word', {
    "Don't STOP_at WJ-310!": ['don', 't', 'stop', 'at', 'wj', '310'],
    'Größe+naïve…Ωmega': ['größe', 'naïve', 'ωmega'],
  }),
  'tokenization-lowercase': tokens('lowercase', { 'A\tWJ-310 \n Jacket': ['a', 'wj-310', 'jacket'] }),
  'tokenization-whitespace': tokens('whitespace', { 'A\tWJ-310 \n Jacket': ['A', 'WJ-310', 'Jacket'] }),
  'tokenization-field': tokens('field', { 'A WJ-310, Jacket': ['A WJ-310, Jacket'] }),
  'tokenization-trigram': tokens('trigram', { Jacke: ['jac', 'ack', 'cke'], 'a-B 3': ['ab3'] }, [
    'jac',
    'ack',
    'cke',
    'Jacke',
  ]),
  'bm25-no-limit': ({ client }) =>
    withFilms(client, async (films) => {
      await films.data.insertMany(filmObjects.map((film) => ({ ...film, plot: 'a zebra' })));
      await films.data.insertMany(filmObjects.map((film) => ({ ...film, plot: 'a zebra' })));
      return [titlesOf(await films.query.bm25('zebra')).length];
    }),
  'bm25-empty-query': refusedInBoth(
    (films) => films.query.bm25(''),
    'films.query.bm25("")',
    /keyword search .*set/,
  ),
  'bm25-unknown-property': refusedInBoth(
    (films) => films.query.bm25('shark', { queryProperties: ['nosuch'] }),
    'films.query.bm25("shark", query_properties=["nosuch"])',
    /Searching by property .*? index/,
  ),
};
