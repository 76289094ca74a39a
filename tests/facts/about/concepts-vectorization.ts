import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { withModel } from '../model-package.ts';
import { withOwnStack } from '../own-stack.ts';
import { property, restOf } from '../rest.ts';
import { sentTexts, textsOf } from '../sent-texts.ts';
import { versionsOf } from '../versions.ts';

const tokensOf = (text: string) =>
  withModel(
    `print(json.dumps(model.tokenizer.encode(${JSON.stringify(text)}, add_special_tokens=False).tokens))`,
  ) as Promise<string[]>;

export const facts: Facts = {
  /** Declared and written in other orders, they come in the order of their names, an element a part. */
  'properties-in-name-order': async () => {
    expect((await sentTexts()).inOrder).toEqual(['drama war A PLOT A title']);
    return ['genres', 'plot', 'title'];
  },

  /** Where no property gives a text, the collection's name is all that is sent. */
  'types-without-source': async () => {
    expect((await sentTexts()).withoutSource).toEqual(['Sample']);
    return [];
  },

  'types-with-source': async () => {
    const [text = ''] = (await sentTexts()).withSource;
    expect(text).toBe('true 7 1.5 2020-01-02T03:04:05Z 1 2 {"in":"side"}');
    return ['boolean', 'int', 'number', 'date', 'int[]', 'object'];
  },

  /** Collections without a text send their names. */
  'name-splitting': async () => {
    const { digits, underscore } = await sentTexts();
    expect(underscore[0]).toMatch(/^Film _ /);
    return ['GL11Version', digits[0] ?? '', 'a_b', underscore[0]?.replace('Film _ ', '') ?? ''];
  },

  'skip-with-source': async (context) => {
    const { skipped, skippedAndNamed } = await sentTexts();
    expect(skipped).toEqual(['A PLOT']);
    expect(skippedAndNamed).toEqual(['A title']);
    return [(await versionsOf(context)).server, 'skipVectorization'];
  },

  'case-is-kept': async (context) => {
    expect((await sentTexts()).inOrder[0]).toContain('A PLOT');
    return [(await versionsOf(context)).server];
  },

  'lowercase-variable': async () => {
    const variable = 'LOWERCASE_VECTORIZATION_INPUT';
    const texts = await withOwnStack({ [variable]: 'true' }, (stack) =>
      textsOf(stack)('Film', { vectorizeClassName: true }, { title: 'A TITLE' }, [property('title')]),
    );
    expect(texts).toEqual(['film a title']);
    return [variable];
  },

  /** A last word counts up to the cut, and not behind it. */
  'text-is-cut': async () => {
    const observed = (await withModel(`
most = 512 * model.median_token_length
def same(one, other): return bool(np.array_equal(*model.encode([one, other])))
start = "bread " * 511 + " paris"
print(json.dumps([most // model.median_token_length, most, len(start), same(start + "ian dogs", start), same(start, start[:-6])]))
`)) as [number, number, number, boolean, boolean];
    const [times, most, length, cut, counted] = observed;
    expect([length, cut, counted]).toEqual([most, true, false]);
    return [times, most];
  },

  'rare-words-in-pieces': async () => ['kneads', ...(await tokensOf('kneads'))],

  'unknown-tokens-dropped': async () => {
    const [token = '', ...others] = await tokensOf('🙂');
    expect(others).toEqual([]);
    const same = await withModel(
      `print(json.dumps(bool(np.array_equal(*model.encode(["bread", "bread 🙂"])))))`,
    );
    expect(same).toBe(true);
    return [token];
  },

  /** The word behind as many others changes nothing, and one place earlier it does. */
  'at-most-512-tokens': async () => {
    const last = await withModel(`
def counts(words): return not np.array_equal(*model.encode(["a " * words + "dog", "a " * words]))
print(json.dumps(next(words for words in range(1, 2000) if not counts(words))))
`);
    return [last as number];
  },

  'table-of-the-model': async () => (await withModel('print(json.dumps(model.embedding.shape))')) as number[],

  'common-words-weigh-less': async () => {
    const weights = (await withModel(`
print(json.dumps([float(model.weights[model.tokenizer.token_to_id(word)]) for word in ("the", "bread")]))
`)) as [number, number];
    expect(weights[0]).toBeLessThan(weights[1]);
    return ['the', 'bread'];
  },

  'no-token-zero-vector': async ({ stack }) => {
    const { body } = await restOf(stack.inference).ask('POST', '/vectors', { text: '🙂' });
    const { vector } = body as { vector: number[] };
    return [...new Set(vector)];
  },

  'query-as-written': async () => {
    const { texts } = (await sentTexts()).query;
    expect(texts.map(({ text, taskType }) => [text, taskType])).toEqual([['A Title OF a film', 'query']]);
    return [];
  },

  /** Two requests, and the distance is that of the mean of the two vectors. */
  'concepts-averaged': async () => {
    const { texts, distance } = (await sentTexts()).concepts;
    expect(texts.map(({ text }) => text)).toEqual(['bread', 'rockets']);
    const expected = await withModel(`
bread, rockets, title = model.encode(["bread", "rockets", "A title"])
mean = (bread + rockets) / 2
print(json.dumps(float(1 - mean @ title / np.linalg.norm(mean))))
`);
    expect(distance).toBeCloseTo(expected as number, 4);
    return [];
  },
};
