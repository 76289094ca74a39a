import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { frontMatterFaults } from '../../../src/plugin/front-matter.ts';
import schema from '../../../src/plugin/known/front-matter.json' with { type: 'json' };

const head = (lines: string) => `---\ntitle: Tides\n${lines}\n---\n\n# Tides\n`;
const described = 'description: When the water comes, and when it goes.';

function said(text: string): string[] {
  return frontMatterFaults('docs/tides.mdx', text).map(
    ({ at, message, fix }) => `${at.path}:${at.line}:${at.column}  ${message} ${fix}`,
  );
}

test('has nothing against a page that says what it has to', () => {
  expect(said(head(described))).toEqual([]);
});

test('names the key that was meant, where it stands', () => {
  expect(said(head(`${described}\nsidebar_postion: 3`))).toEqual([
    'docs/tides.mdx:4:1  sidebar_postion is nothing that a page can say. Write sidebar_position.',
  ]);
});

test('says what is missing, also where there is no head at all', () => {
  expect(said('# Tides\n').map((line) => line.split(' Add')[0])).toEqual([
    'docs/tides.mdx:1:1  The page says no title.',
    'docs/tides.mdx:1:1  The page says no description.',
  ]);
});

test('says which value is of another kind', () => {
  expect(said(head(`${described}\nsidebar_position: first`))).toEqual([
    'docs/tides.mdx:4:1  sidebar_position must be number. Correct the value.',
  ]);
});

test('says where YAML cannot be read', () => {
  expect(said(head('description: "open'))[0]).toContain('This YAML cannot be read');
});

test('the schema has every key that Docusaurus knows of a page, and the one of pages without a menu', () => {
  const preset = createRequire(
    createRequire(import.meta.url).resolve('@docusaurus/preset-classic/package.json'),
  );
  const file = preset.resolve('@docusaurus/plugin-content-docs/lib/frontMatter.js');
  const { DocFrontMatterSchema } = preset(file);
  const known = [...Object.keys(DocFrontMatterSchema.describe().keys), 'wrapperClassName'];
  expect(Object.keys(schema.properties).sort()).toEqual(known.sort());
});

test('editors are given the very file', () => {
  const settings = readFileSync(join(import.meta.dirname, '../../../.vscode/settings.json'), 'utf8');
  expect(settings).toContain('./src/plugin/known/front-matter.json');
});
