import { existsSync } from 'node:fs';
import { expect } from 'playwright/test';
import { readTree } from '../../../src/plugin/tree.ts';
import { test } from './site-fixture.ts';

test.describe('the tree', () => {
  test('holds every source, those beside the pages too, and the description of the stack', async ({
    site,
  }) => {
    const { sources } = await readTree(site.folder);
    expect(sources.map(({ path }) => path)).toEqual([
      '_includes/books.py',
      '_includes/books.ts',
      'docs/_includes/install.sh',
      'tests/stack/docker-compose.yml',
    ]);
  });

  test('unfolds partials where they stand on the page', async ({ site }) => {
    const { pages } = await readTree(site.folder);
    const usages = pages.find(({ path }) => path === 'docs/find.mdx')?.usages ?? [];
    expect(usages.map(({ at, region, language }) => `${at.path}:${at.line} ${region} ${language}`)).toEqual([
      '_includes/connect.mdx:4 Connect py',
      'docs/find.mdx:10 Connect ts',
      'docs/find.mdx:12 FindBook py',
      'docs/find.mdx:14 FindBook ts',
    ]);
  });

  test('has no pages made of files that start with an underscore', async ({ site }) => {
    const { pages } = await readTree(site.folder);
    expect(pages.map(({ path }) => path)).toEqual(['docs/find.mdx', 'src/pages/index.mdx']);
  });

  test('takes a partial that shows itself once', async ({ site }) => {
    await site.change(
      '_includes/connect.mdx',
      '<Filtered',
      "import Connect from './connect.mdx';\n\n<Connect />\n\n<Filtered",
    );
    const { pages } = await readTree(site.folder);
    expect(pages[0]?.usages).toHaveLength(4);
  });

  test('pins the server, the clients, the service, the model and the runner', async ({ site }) => {
    const { fingerprints } = await readTree(site.folder);
    expect(fingerprints.py).toMatchObject({ server: '1.39.3', client: 'weaviate-client==4.24.1' });
    expect(fingerprints.ts).toMatchObject({ server: '1.39.3', client: 'weaviate-client@3.14.0' });
    expect(fingerprints.ts.model).toBe(fingerprints.py.model);
  });

  for (const [path, part] of [
    ['tests/stack/docker-compose.yml', 'compose'],
    ['tests/stack/inference/app.py', 'inference'],
    ['tests/stack/inference/requirements.txt', 'inference'],
    ['tests/stack/model/files/tokenizer.json', 'inference'],
    ['tests/stack/model/files/model.safetensors', 'model'],
    ['tests/snippets/clients/py/requirements.txt', 'clientLock'],
    ['tests/snippets/run/run.ts', 'runner'],
  ] as const) {
    test(`has another ${part} when one character of ${path} changes`, async ({ site }) => {
      const { fingerprints: before } = await readTree(site.folder);
      await site.change(path, '\n', ' \n');
      const { fingerprints: after } = await readTree(site.folder);
      expect(after.py).toEqual({ ...before.py, [part]: expect.any(String) });
      expect(after.py[part]).not.toBe(before.py[part]);
    });
  }

  for (const path of [
    'src/snippets/extract.ts',
    'src/snippets/languages.ts',
    'src/snippets/lines.ts',
    'src/snippets/locate.ts',
    'src/snippets/program.ts',
    'src/snippets/same-message.ts',
    'tests/snippets/changing-message.ts',
    'tests/snippets/prove.ts',
    'tests/stack/cached.ts',
    'tests/stack/native-halves.ts',
    'tests/stack/containers/local.yml',
    'tests/stack/containers/model.yml',
    'tests/stack/containers/run.yml',
    'tests/stack/server/go.mod',
    'tests/stack/server/go.sum',
  ]) {
    test(`has another runner when ${path} changes`, async ({ site }) => {
      expect(existsSync(path), `${path} is a file of this project`).toBe(true);
      await site.write(path, 'one\n');
      const { fingerprints: before } = await readTree(site.folder);
      await site.write(path, 'two\n');
      const { fingerprints: after } = await readTree(site.folder);
      expect(after.py).toEqual({ ...before.py, runner: expect.any(String) });
      expect(after.py.runner).not.toBe(before.py.runner);
    });
  }

  test('says which source is not UTF-8, and which page is not MDX', async ({ site }) => {
    await site.write('_includes/books.py', Uint8Array.of(0x23, 0x20, 0xff, 0x0a));
    await site.write('docs/find.mdx', '# Find\n\n<Tabs>\n');
    const { issues } = await readTree(site.folder);
    expect(issues.map(({ code, at }) => `${at.path}:${at.line}:${at.column} ${code}`)).toEqual([
      '_includes/books.py:1:3 not-utf8',
      'docs/find.mdx:3:1 unreadable-usage',
    ]);
  });
});
