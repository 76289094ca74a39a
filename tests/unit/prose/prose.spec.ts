import { expect, test } from 'playwright/test';
import { proseChecker } from '../../prose/find-faults.ts';

const faultsOf = proseChecker('Weaviate\n');

async function messages(text: string): Promise<string[]> {
  const faults = await faultsOf('docs/page.mdx', text);
  return faults.map(({ at, message }) => `${at.line}:${at.column} ${message}`);
}

test('finds a misspelt word, and where it stands', async () => {
  expect(await messages('# Search\n\nWeaviate finds *neer* objects.\n')).toEqual([
    '3:17 "neer" is no word of the dictionary.',
  ]);
});

test('reads the cells of a table, one by one', async () => {
  expect(await messages('| one | two |\n| --- | --- |\n| a wrod | word |\n')).toEqual([
    '3:5 "wrod" is no word of the dictionary.',
  ]);
});

test('reads no code, no comment and no import', async () => {
  const page = `import X from './xyzzy.py';\n\n{/* fact: xyzzy */}The \`xyzzy\` ran.\n\n<Tabs label="xyzzy" />\n`;
  expect(await messages(page)).toEqual([]);
});

test('finds a word that stands twice', async () => {
  expect(await messages('Start the the server.\n')).toEqual(['1:7 "the" stands here twice.']);
});

test('finds a phrase that is written otherwise here, and says how', async () => {
  const [fault] = await faultsOf('docs/page.mdx', 'Start it in order to search.\n');
  expect(fault).toMatchObject({ message: '"in order to" is written otherwise here.', fix: 'Write "to".' });
});

test('finds a sentence that is too long', async () => {
  expect(await messages(`${'one two '.repeat(28)}end.\n`)).toEqual(['1:1 This sentence has 57 words.']);
});

test('takes a word of the list', async () => {
  expect(await messages('Weaviate and Weaviate.\n')).toEqual([]);
  expect(await messages('Docusaurus and Weaviate.\n')).toEqual([
    '1:1 "Docusaurus" is no word of the dictionary.',
  ]);
});
