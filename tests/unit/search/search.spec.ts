import { expect, test } from 'playwright/test';
import { byPage } from '../../../src/search/by-page.ts';
import { excerptOf } from '../../../src/search/excerpt.ts';
import { createSearch } from '../../../src/search/search.ts';
import type { SearchedSection } from '../../../src/search/section.ts';
import { wordsOf } from '../../../src/search/words.ts';

function section(url: string, heading: string, text: string, code = ''): SearchedSection {
  return { url, title: `Title of ${url.replace(/#.*/, '')}`, heading, text, code };
}

const find = createSearch([
  section('/modules', 'Modules', 'Set ENABLE_MODULES and MODEL2VEC_INFERENCE_API.'),
  section(
    '/search#near',
    'Vector search',
    'Ranks objects by meaning.',
    'films.query.near_text(query="space")',
  ),
  section('/search#hybrid', 'Hybrid search', 'Adds the score of keywords; alpha says how much.'),
  section('/contributing/errors', 'Errors', 'A region NearText that calls near_text near_text near_text.'),
]);

function urls(question: string): string[] {
  return find(question).map(({ section: { url } }) => url);
}

test('a name is a word, whole and in parts, whatever separates them', () => {
  expect(wordsOf('text2vec_model2vec')).toEqual(['text2vecmodel2vec', 'text2vec', 'model2vec']);
  expect(wordsOf('nearText')).toEqual(['neartext', 'near', 'text']);
  expect(wordsOf('(near-text)')).toEqual(wordsOf('near_text'));
  expect(wordsOf('films.query.near_text')).toContain('neartext');
  expect(wordsOf('1.39.3')).toEqual(['1393', '1', '39', '3']);
  expect(wordsOf('Ready, steady: go!')).toEqual(['ready', 'steady', 'go']);
});

test('a name finds the section that has it, in any notation', () => {
  expect(urls('MODEL2VEC_INFERENCE_API')[0]).toBe('/modules');
  expect(urls('nearText')[0]).toBe('/search#near');
  expect(urls('near_text')[0]).toBe('/search#near');
});

test('a question in words, a beginning and a typing mistake find too', () => {
  expect(urls('what does alpha do')).toEqual(['/search#hybrid']);
  expect(urls('hybr')[0]).toBe('/search#hybrid');
  expect(urls('hybrd')[0]).toBe('/search#hybrid');
  expect(urls('zzyzx')).toEqual([]);
});

test('pages for contributors come after those for readers', () => {
  expect(urls('near_text').at(-1)).toBe('/contributing/errors');
});

test('sections are grouped by page', () => {
  const [first, ...others] = byPage(find('search'));
  expect(first?.url).toBe('/search');
  expect(first?.sections.map(({ section: { heading } }) => heading).sort()).toEqual([
    'Hybrid search',
    'Vector search',
  ]);
  expect(others).toEqual([]);
});

test('an excerpt shows what was found, in the middle of a long text', () => {
  const text = `${'before '.repeat(60)}alpha ${'after '.repeat(60)}`.trim();
  const pieces = excerptOf(text, ['alpha']);
  expect(pieces.filter(({ found }) => found)).toEqual([{ text: 'alpha', found: true }]);
  const shown = pieces.map((piece) => piece.text).join('');
  expect(shown).toMatch(/^… .*before alpha after.* …$/);
  expect(shown.length).toBeLessThan(220);
});
