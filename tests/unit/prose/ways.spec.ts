import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { wayFaults } from '../../prose/ways.ts';

const glossary = [
  'docs/reference/glossary.mdx',
  '# Glossary\n\n## Near text\n\nA search.\n\n## Next\n\n[Start](../start.mdx)\n',
] as const;
const link = 'See [near text](/reference/glossary.mdx#near-text).\n\n';
const next = '## Next\n\n[Search](./search.mdx)\n';

function messages(page: string, path = 'docs/page.mdx'): string[] {
  const faults = wayFaults(new Map([glossary, [path, page]]));
  return faults.map(({ at, message }) => `${at.path}:${at.line} ${message}`);
}

test('takes a page that links a word and ends with a next step', () => {
  expect(messages(`# Page\n\n${link}${next}`)).toEqual([]);
});

test('finds a page without a next step, and one whose next step has no link', () => {
  const fault = 'docs/page.mdx:1 The page ends without a next step.';
  expect(messages(`# Page\n\n${link}`)).toEqual([fault]);
  expect(messages(`# Page\n\n${link}## Next\n\nNothing.\n`)).toEqual([fault]);
});

test('finds a page without a link to the glossary, and a word that no page links', () => {
  expect(messages(`# Page\n\n${next}`)).toEqual([
    'docs/page.mdx:1 The page links no word to the glossary.',
    'docs/reference/glossary.mdx:3 No page links to the word near-text.',
  ]);
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
