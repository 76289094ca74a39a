import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'playwright/test';

let site = '';

test.beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'kept-'));
  write('src/plugin/code.ts', '');
  write('src/snippets/code.ts', '');
  write('package-lock.json', '{}');
  write('tests/stack/docker-compose.yml', 'services: {}\n');
  write('docs/page.mdx', page('One'));
  write('docs/other.mdx', '# Other\n');
});

test.afterEach(() => rmSync(site, { recursive: true, force: true }));

test('a page with the text that it had is not parsed again, and one with another text is', () => {
  expect(regions()).toEqual(['One']);
  forge();
  expect(regions()).toEqual(['forged']);
  write('docs/page.mdx', page('Two'));
  expect(regions()).toEqual(['Two']);
  expect(regions()).toEqual(['Two']);
});

test('other code, or another description of the stack, parses all pages again', () => {
  regions();
  for (const [path, text] of [
    ['src/snippets/code.ts', 'export {};'],
    ['src/plugin/known/code.ts', 'export {};'],
    ['package-lock.json', '{"name":"other"}'],
    ['tests/stack/docker-compose.yml', 'services: { other: {} }\n'],
  ] as const) {
    forge();
    expect(regions()).toEqual(['forged']);
    write(path, text);
    expect(regions(), path).toEqual(['One']);
  }
});

test('what is kept and not whole is as good as nothing', () => {
  regions();
  writeFileSync(keptFile(), readFileSync(keptFile()).subarray(0, 100));
  expect(regions()).toEqual(['One']);
});

/** The regions that a process of its own finds on the pages of the site. */
function regions(): string[] {
  const tree = join(import.meta.dirname, '..', '..', '..', 'src', 'plugin', 'tree.ts');
  const code = `const { withPages } = await import(${JSON.stringify(tree)});
const { pages } = await withPages(${JSON.stringify(site)}, { sources: [], issues: [] });
console.log(JSON.stringify(pages.flatMap(({ usages }) => usages.map(({ region }) => region))));`;
  const words = ['--input-type=module', '--eval', code];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

/** Makes what is kept tell itself apart from what parsing finds. */
function forge(): void {
  const kept = deserialize(readFileSync(keptFile()));
  for (const [, { found }] of kept.known)
    for (const { written } of found.encounters) written.usage.region = 'forged';
  writeFileSync(keptFile(), serialize(kept));
}

function keptFile(): string {
  return join(site, 'node_modules', '.cache', 'usages-of-pages');
}

function page(region: string): string {
  return `import FilteredTextBlock from '@site/src/components/Documentation/FilteredTextBlock';
import PyCode from '!!raw-loader!./_includes/code.py';

<FilteredTextBlock text={PyCode} startMarker="# START ${region}" endMarker="# END ${region}" language="py" />
`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}
