import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTree } from '../../src/plugin/tree.ts';
import { embeddings } from './embeddings.ts';
import { readMarkdown } from './fences.ts';
import { expect, test } from './fixture.ts';
import { partsOfMarkdown, partsOfPage, type ShownBlock } from './page-parts.ts';
import { routeOf } from './routes.ts';

const { pages } = await readTree(process.cwd());

for (const { path } of pages)
  test(`the Markdown of ${path} has its blocks, their outputs and the names of tabs, in the page's order`, async () => {
    const shown = await partsOfPage(routeOf(path));
    const tabs = new Set(shown.flatMap((part) => ('tab' in part ? [part.tab] : [])));
    const wanted = shown.map((part) => ('tab' in part ? part : withoutRegion(part)));
    expect(partsOfMarkdown(await readMarkdown(routeOf(path)), tabs)).toEqual(wanted);
  });

test('skill.md has each block of the whole way with what it printed, one language after the other', async () => {
  const shown = (await partsOfPage(routeOf(embeddings))).filter((part) => 'code' in part);
  const wanted = ['yaml', 'py', 'ts'].map((language) =>
    shown.filter((block) => block.region !== undefined && block.language === language),
  );
  for (const blocks of wanted) expect(blocks.length).toBeGreaterThan(0);
  const skill = await readFile(join('build', 'skill.md'), 'utf8');
  expect(partsOfMarkdown(skill, new Set())).toEqual(wanted.flat().map(withoutRegion));
  const names = Array.from(skill.matchAll(/^### (.+)$/gm), ([, name]) => name);
  expect(names).toEqual(wanted.flat().map(({ region }) => region));
});

test('pages, their blocks and their tabs are as many as they are known to be', async () => {
  const parts = (await Promise.all(pages.map(({ path }) => partsOfPage(routeOf(path))))).flat();
  const printing = parts.filter((part) => 'output' in part);
  expect(parts.filter((part) => 'code' in part).length).toBeGreaterThan(700);
  expect(printing.length).toBeGreaterThan(300);
  expect(parts.filter((part) => 'tab' in part).length).toBeGreaterThan(500);
});

function withoutRegion({ region: _, ...block }: ShownBlock): Omit<ShownBlock, 'region'> {
  return block;
}
