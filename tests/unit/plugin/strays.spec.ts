import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { provenTexts } from '../../../src/plugin/proven-texts.ts';
import { renderedBlocks } from '../../../src/plugin/rendered.ts';
import { findStrays } from '../../../src/plugin/strays.ts';
import { compose, readTree } from '../../../src/plugin/tree.ts';
import { findUnproven } from '../../../src/plugin/unproven.ts';
import { type Site, test } from './site-fixture.ts';

const page = 'docs/find.mdx';

// The examples of the catalogue are checked against it.
test.beforeEach(async ({ site }) => site.write(compose, await readFile(compose)));

/** What is wrong with a page that shows a block as a component may make it by hand. */
async function faults(site: Site, place: string, code: string): Promise<string[]> {
  const tree = await readTree(site.folder);
  const html = `<figure data-verdict="ran" ${place}><pre>${code}</pre></figure>`;
  const pages = [{ path: page, text: tree.texts.get(page) ?? '', blocks: renderedBlocks(html) }];
  const found = [...findUnproven(pages, await provenTexts(tree)), ...findStrays(pages, tree)];
  return found.map(({ message }) => message.split(/[.,] /)[0] ?? '');
}

test('a region of a source that no page asks for is not taken for one that ran', async ({ site }) => {
  await site.write('_includes/never.py', '# START Never\nmade_up()\n# END Never\n');
  expect(await faults(site, 'data-source="_includes/never.py" data-region="Never"', 'made_up()')).toEqual([
    'This block says "ran"',
    'The page shows Never of _includes/never.py',
  ]);
});

test('a region that ran, but not among the blocks of this page, is a stray', async ({ site }) => {
  await site.change(
    '_includes/books.py',
    '# START FindBook',
    '# START Hidden\nbooks\n# END Hidden\n\n# START FindBook',
  );
  await site.record();
  expect(await faults(site, 'data-source="_includes/books.py" data-region="Hidden"', 'books')).toEqual([
    'The page shows Hidden of _includes/books.py',
  ]);
});

test('output that only a record of nothing holds is not taken for output', async ({ site }) => {
  const tree = await readTree(site.folder);
  const [path = '', text = ''] = [...tree.evidence].find(([, one]) => one.includes('"text": "3"')) ?? [];
  await site.write(path.replace('books', 'gone'), text.replace('"text": "3"', '"text": "made up"'));
  const place = 'data-source="_includes/books.py" data-region="FindBook" data-verdict="output"';
  const changed = await readTree(site.folder);
  const blocks = renderedBlocks(`<figure ${place}><pre>made up\n</pre></figure>`);
  expect(findUnproven([{ path: page, text: '', blocks }], await provenTexts(changed))).toHaveLength(1);
});
