import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { Block } from '../../../src/plugin/block.ts';
import loadBlock from '../../../src/plugin/block-loader.ts';
import { type Site, test } from './site-fixture.ts';

interface Module {
  code: string;
  /** The paths, from the site's root, that make the bundler load the module again. */
  dependencies: string[];
  folders: string[];
  missing: string[];
}

async function load(site: Site, query: string, page = 'docs/find.mdx'): Promise<Module> {
  const dependencies: string[] = [];
  const folders: string[] = [];
  const missing: string[] = [];
  const local = (file: string) => file.slice(site.folder.length + 1);
  const code = await loadBlock.call(
    {
      query,
      rootContext: site.folder,
      resourcePath: join(site.folder, page),
      addDependency: (file) => dependencies.push(local(file)),
      addContextDependency: (folder) => folders.push(local(folder)),
      addMissingDependency: (file) => missing.push(local(file)),
    },
    await readFile(join(site.folder, page), 'utf8'),
  );
  return { code, dependencies, folders, missing };
}

function blockOf({ code }: Module): Block {
  return JSON.parse(code.slice('export default '.length, code.indexOf('};') + 1));
}

/** The text that a reader's browser makes of the highlighted code. */
function textOf({ html }: Block): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  return html.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
}

test.describe('the block loader', () => {
  test('gives a region with what is proven of it', async ({ site }) => {
    const block = blockOf(await load(site, '?usage=1'));
    expect(block).toEqual({
      html: expect.any(String),
      language: 'py',
      label: 'Python',
      source: '_includes/books.py',
      region: 'FindBook',
      line: 10,
      verdict: 'ran',
      output: [{ line: 2, text: '3' }],
      proof: {
        server: '1.39.3',
        client: 'weaviate-client==4.24.1',
        model: expect.stringMatching(/^[0-9a-f]{12}$/),
        evidence: 'evidence/_includes/books.py.json',
      },
    });
    expect(textOf(block)).toBe('books = client.collections.use("Book")\nprint(len(books))\n\nclient.close()');
  });

  test('brings no line from outside of the region', async ({ site }) => {
    expect((await load(site, '?usage=1')).code).not.toMatch(/is_ready|connect_to_local|START/);
  });

  test('declares the source, its evidence and all that decided the run', async ({ site }) => {
    const { dependencies, folders, missing } = await load(site, '?usage=1');
    expect(missing).toEqual([]);
    expect(folders).toEqual(['static/evidence/_includes']);
    expect(dependencies).toEqual(
      expect.arrayContaining([
        '_includes/books.py',
        'tests/stack/docker-compose.yml',
        'tests/stack/model/files/model.safetensors',
        'tests/snippets/clients/py/requirements.txt',
        'tests/snippets/run/run.ts',
      ]),
    );
  });

  test('declares evidence that is missing, and shows the block as not proven', async ({ site }) => {
    await site.remove('static/evidence/_includes/books.py.json');
    const loaded = await load(site, '?usage=1');
    expect(loaded.missing).toEqual(['static/evidence/_includes/books.py.json']);
    expect(blockOf(loaded)).toMatchObject({ verdict: 'unproven' });
    expect(blockOf(loaded)).not.toHaveProperty('output');
  });

  for (const [what, path] of [
    ['the source', '_includes/books.py'],
    ['the server', 'tests/stack/docker-compose.yml'],
  ] as const) {
    test(`shows a block as not proven once ${what} changed`, async ({ site }) => {
      await site.change(path, '\n', '\n\n');
      expect(blockOf(await load(site, '?usage=1')).verdict).toBe('unproven');
    });
  }

  test('gives a block that fails with its error, and reads it again when a block before it changes', async ({
    site,
  }) => {
    await site.addFailingBlock();
    const loaded = await load(site, '?usage=3');
    expect(blockOf(loaded)).toMatchObject({
      region: 'Lose',
      verdict: 'fails',
      output: [{ line: 1, text: 'KeyError' }],
      proof: { evidence: 'evidence/docs/find.mdx/Lose.py.json' },
    });
    expect(loaded.dependencies).toContain('_includes/books.py');
    expect(loaded.folders).toContain('static/evidence/docs/find.mdx');
    await site.remove('static/evidence/docs/find.mdx/Lose.py.json');
    const without = await load(site, '?usage=3');
    expect(blockOf(without).verdict).toBe('unproven');
    expect(without.missing).toEqual(['static/evidence/docs/find.mdx/Lose.py.json']);
  });

  test('gives a fence, with its place on the page', async ({ site }) => {
    expect(blockOf(await load(site, '?fence=0'))).toEqual({
      html: '<i class=k>services</i>: {<i class=k>weaviate</i>: {<i class=k>init</i>: <i class=c>true</i>}}',
      language: 'yaml',
      label: 'YAML',
      source: 'docs/find.mdx',
      line: 17,
      verdict: 'checked',
    });
  });

  for (const [fault, path, from, to, text] of [
    [
      'a region that is not there',
      'docs/find.mdx',
      '# START FindBook" endMarker="# END FindBook',
      '# START FindBok" endMarker="# END FindBok',
      'docs/find.mdx:12:1  unknown-region',
    ],
    [
      'a source that is not there',
      'docs/find.mdx',
      '/_includes/books.py',
      '/_includes/boks.py',
      'docs/find.mdx:2:1  missing-source',
    ],
    [
      'a marker that is not closed',
      '_includes/books.py',
      '# END FindBook\n',
      '',
      '_includes/books.py:9:3  unclosed-region',
    ],
  ] as const) {
    test(`reports ${fault} in a module that never runs`, async ({ site }) => {
      await site.change(path, from, to);
      const { code } = await load(site, '?usage=1');
      expect(code).toContain('"html":""');
      expect(code).toContain(
        `() => import('!!block-loader?usage=1&faults!${join(site.folder, 'docs/find.mdx')}')`,
      );
      await expect(load(site, '?usage=1&faults')).rejects.toThrow(text);
    });
  }

  test('reports YAML that cannot be read', async ({ site }) => {
    await site.change('docs/find.mdx', 'init: true}}', 'init: true');
    await expect(load(site, '?fence=0&faults')).rejects.toThrow('This YAML cannot be read');
  });

  test('reports usages that cannot be read', async ({ site }) => {
    await site.change('docs/find.mdx', 'text={PyBooks}', '{...props}');
    await expect(load(site, '?unreadable')).rejects.toThrow('docs/find.mdx:12:1  unreadable-usage');
  });
});
