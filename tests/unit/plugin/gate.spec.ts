import { expect } from 'playwright/test';
import { findIssues, formatRefusal } from '../../../src/plugin/gate.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import { type Site, test } from './site-fixture.ts';

const pythonEvidence = 'static/evidence/_includes/books.py.json';
const pythonProgram = 'static/evidence/docs/find.mdx.py.json';

/** What keeps the site from being published, as `code path:line`. */
async function refusals(site: Site): Promise<string[]> {
  const issues = await findIssues(await readTree(site.folder));
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, at }) => `${code} ${at.path}:${at.line}`);
}

test.describe('the gate', () => {
  test('lets pass what has run as it stands', async ({ site }) => {
    expect(await refusals(site)).toEqual([]);
  });

  test('refuses a source whose evidence is gone', async ({ site }) => {
    await site.remove(pythonEvidence);
    expect(await refusals(site)).toEqual(['missing-evidence _includes/connect.mdx:4']);
  });

  test('refuses a page whose program has not run', async ({ site }) => {
    await site.remove(pythonProgram);
    expect(await refusals(site)).toEqual(['missing-evidence _includes/connect.mdx:4']);
  });

  test('refuses evidence that was changed by hand', async ({ site }) => {
    await site.change(pythonEvidence, '"text": "3"', '"text": "4"');
    expect(await refusals(site)).toEqual(['broken-evidence _includes/connect.mdx:4']);
  });

  test('refuses evidence that is cut off', async ({ site }) => {
    await site.write(pythonEvidence, '{ "subject": ');
    expect(await refusals(site)).toEqual(['broken-evidence _includes/connect.mdx:4']);
  });

  test('refuses shell beside the pages that none of them shows', async ({ site }) => {
    await site.write('docs/_includes/install.sh', '# START Install\nnpm install\n# END Install\n');
    expect(await refusals(site)).toEqual(['unused-region docs/_includes/install.sh:1']);
  });

  test('refuses a record of a run of nothing', async ({ site }) => {
    const { evidence } = await readTree(site.folder);
    await site.write('static/evidence/_includes/gone.py.json', evidence.get(pythonEvidence) ?? '');
    expect(await refusals(site)).toEqual(['broken-evidence static/evidence/_includes/gone.py.json:1']);
  });

  test('takes a partial page by any name of its default export', async ({ site }) => {
    await site.change('docs/find.mdx', 'import Connect from', 'import { default as Connect } from');
    expect(await refusals(site)).toEqual([]);
  });

  test('refuses a source with one hidden assertion less', async ({ site }) => {
    await site.change('_includes/books.py', 'assert client.is_ready()\n', '');
    expect(await refusals(site)).toEqual(['stale-evidence _includes/connect.mdx:4']);
  });

  test('refuses a page that shows its blocks in another order', async ({ site }) => {
    const script = (region: string) =>
      `<FilteredTextBlock text={TSBooks} startMarker="// START ${region}" endMarker="// END ${region}" language="ts" />`;
    await site.change('docs/find.mdx', '<Connect />', '');
    await site.change('docs/find.mdx', script('Connect'), '');
    await site.change('docs/find.mdx', '```yaml', `<Connect />\n\n${script('Connect')}\n\n\`\`\`yaml`);
    expect(await refusals(site)).toEqual([
      'stale-evidence docs/find.mdx:12',
      'stale-evidence docs/find.mdx:14',
    ]);
  });

  test('refuses a page that shows its languages in two orders', async ({ site }) => {
    await site.change('docs/find.mdx', '<Connect />', '');
    await site.change('docs/find.mdx', '```yaml', '<Connect />\n\n```yaml');
    expect(await refusals(site)).toEqual(['languages-differ docs/find.mdx:10']);
  });

  for (const path of [
    'tests/stack/docker-compose.yml',
    'tests/stack/inference/app.py',
    'tests/stack/model/files/model.safetensors',
    'tests/snippets/run/run.ts',
  ]) {
    test(`refuses all that ran before ${path} changed`, async ({ site }) => {
      await site.change(path, '\n', ' \n');
      expect(await refusals(site)).toEqual([
        'stale-evidence _includes/connect.mdx:4',
        'stale-evidence _includes/connect.mdx:4',
        'stale-evidence docs/find.mdx:10',
        'stale-evidence docs/find.mdx:10',
      ]);
    });
  }

  test('refuses only what runs with the client that changed', async ({ site }) => {
    await site.change('tests/snippets/clients/ts/package-lock.json', '{}', '{ }');
    expect(new Set(await refusals(site))).toEqual(new Set(['stale-evidence docs/find.mdx:10']));
  });

  test('refuses languages that print different values, unless the page says why', async ({ site }) => {
    await site.record({ py: 3, ts: 4 });
    expect(await refusals(site)).toEqual(['languages-differ _includes/books.ts:9']);
    await site.change(
      'docs/find.mdx',
      'endMarker="# END FindBook"',
      'endMarker="# END FindBook" differs="Counts later."',
    );
    await site.record({ py: 3, ts: 4 });
    expect(await refusals(site)).toEqual([]);
  });

  test('lets a block that fails pass with the record of it, and refuses it without', async ({ site }) => {
    await site.addFailingBlock();
    expect(await refusals(site)).toEqual([]);
    await site.remove('static/evidence/docs/find.mdx/Lose.py.json');
    expect(await refusals(site)).toEqual(['missing-evidence docs/find.mdx:16']);
  });

  test('refuses a block that fails once a block before it changed', async ({ site }) => {
    await site.addFailingBlock();
    await site.change('_includes/books.py', 'print(len(books))', 'print(len(books) + 0)');
    expect(await refusals(site)).toContain('stale-evidence docs/find.mdx:16');
  });

  test('refuses the record of a block that fails without its error', async ({ site }) => {
    await site.addFailingBlock();
    await site.change('static/evidence/docs/find.mdx/Lose.py.json', '"failure": {', '"lost": {');
    expect(await refusals(site)).toEqual(['broken-evidence docs/find.mdx:16']);
  });

  test('names every problem at once, and says what to do', async ({ site }) => {
    await site.change('_includes/books.ts', '// END FindBook\n', '');
    await site.change('docs/find.mdx', '# START FindBook', '# START FindBok');
    await site.change('docs/find.mdx', '# END FindBook', '# END FindBok');
    await site.remove(pythonEvidence);
    const tree = await readTree(site.folder);
    const issues = await findIssues(tree);
    const report = formatRefusal(issues, tree);
    for (const code of ['unclosed-region', 'unknown-region', 'missing-evidence'])
      expect(report).toContain(code);
    expect(report.split('\n').at(-1)).toBe(
      'This cannot be published. Run "npm run verify -- --accept", then "npm run build".',
    );
  });

  test('asks for no run where a marker is the only fault', async ({ site }) => {
    await site.change('docs/find.mdx', '"// END FindBook"', '"// END Find"');
    const tree = await readTree(site.folder);
    expect(
      formatRefusal(await findIssues(tree), tree)
        .split('\n')
        .at(-1),
    ).toBe('This cannot be published. Mend these places, then "npm run build".');
  });
});
