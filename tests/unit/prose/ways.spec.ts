import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { wayFaults } from '../../prose/ways.ts';

const glossary = [
  'docs/reference/glossary.mdx',
  '# Glossary\n\nFor readers. You need a word. You get its meaning.\n\n## Near text\n\nA search.\n\n## Next\n\n[Start](../start.mdx)\n',
] as const;
const opening = '# Page\n\nFor people who search. You need a server. You get its answers.\n\n';
const link = 'See [near text](/reference/glossary.mdx#near-text).\n\n';
const next = '## Next\n\n[Search](./search.mdx)\n';

function messages(page: string, path = 'docs/page.mdx'): string[] {
  const faults = wayFaults(new Map([glossary, [path, page]]));
  return faults.map(({ at, message }) => `${at.path}:${at.line} ${message}`);
}

test('takes a page that links a word and ends with a next step', () => {
  expect(messages(`${opening}${link}${next}`)).toEqual([]);
});

test('finds a page without a next step, and one whose next step has no link', () => {
  const fault = 'docs/page.mdx:1 The page ends without a next step.';
  expect(messages(`${opening}${link}`)).toEqual([fault]);
  expect(messages(`${opening}${link}## Next\n\nNothing.\n`)).toEqual([fault]);
});

test('finds a page without a link to the glossary, and a word that no page links', () => {
  expect(messages(`${opening}${next}`)).toEqual([
    'docs/page.mdx:1 The page links no word to the glossary.',
    'docs/reference/glossary.mdx:5 No page links to the word near-text.',
  ]);
});

test('finds a page that does not say at its start for whom it is, what it needs or what it gives', () => {
  const rest = `${link}## Later\n\nFor people who search. You need a server. You get its answers.\n\n${next}`;
  expect(messages(`# Page\n\n${rest}`)).toEqual(
    ['for whom it is', 'what it needs', 'what it gives'].map(
      (what) => `docs/page.mdx:1 The page does not say at its start ${what}.`,
    ),
  );
  expect(messages(`# Page\n\nFor people who search. You get answers.\n\n${rest}`)).toEqual([
    'docs/page.mdx:1 The page does not say at its start what it needs.',
  ]);
});

test('says of no word that no page links it while a page cannot be read', () => {
  expect(messages('Use {foo.\n')).toEqual([]);
});

test('asks nothing of the pages of error codes and of partial pages', () => {
  for (const path of [
    'docs/contributing/errors/unknown-region.mdx',
    '_includes/set-up.mdx',
    'docs/a/_part.mdx',
  ])
    expect(messages(link, path)).toEqual([]);
});

test('asks nothing more of a page that npm run new has made', async () => {
  const page = await readFile('tests/new/templates/page.mdx', 'utf8');
  expect(messages(page.replace('#collection', '#near-text'))).toEqual([]);
});
