import { execFileSync } from 'node:child_process';
import { readTree } from '../../src/plugin/tree.ts';
import { extractRegions } from '../../src/snippets/extract.ts';
import { embeddingsRoute } from './embeddings.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';

const { pages, sources } = await readTree(process.cwd());
const repository = /^https:\/\/github\.com\/[\w-]+\/[\w-]+/;
const months = 'January February March April May June July August September October November December';

test.use({ javaScriptEnabled: false });

test('every page can be edited, and says when it was last verified', async ({ page, site }) => {
  const [year, month, day] = git('log', '-1', '--format=%cs', '--', 'static/evidence').split('-');
  const date = `${Number(day)} ${months.split(' ')[Number(month) - 1]} ${year}`;
  expect(pages.length).toBeGreaterThan(40);
  const undated: string[] = [];
  for (const { path } of pages) {
    await page.goto(site + routeOf(path));
    const edit = await page.getByRole('link', { name: 'Edit this page' }).getAttribute('href');
    expect.soft(edit?.replace(repository, ''), path).toBe(`/edit/main/${path}`);
    const footer = await page.locator('main footer').textContent();
    if (!footer?.includes(`Last verified on ${date}`)) undated.push(path);
  }
  expect(undated, 'Only a list of links has nothing to verify').toEqual([
    'docs/contributing/errors/index.mdx',
  ]);
});

test('the name of every block leads to its lines in the whole source, at the published commit', async ({
  page,
  site,
}) => {
  const commit = git('rev-parse', 'HEAD');
  const known = new Map(
    sources.flatMap((source) =>
      extractRegions(source).regions.map(({ name, lines }) => [`${source.path} ${name}`, lines[0]?.source]),
    ),
  );
  for (const { path, usages } of pages) {
    await page.goto(site + routeOf(path));
    const blocks = await page.locator('figure[data-source][data-region]').evaluateAll((all) =>
      all.map((each) => ({
        source: each.getAttribute('data-source') ?? '',
        region: each.getAttribute('data-region') ?? '',
        href: each.querySelector('figcaption > a')?.getAttribute('href') ?? '',
      })),
    );
    expect.soft(blocks.length, `Blocks of ${path}`).toBe(usages.length);
    for (const { source, region, href } of blocks) {
      const line = known.get(`${source} ${region}`);
      expect
        .soft(href.replace(repository, ''), `${region} on ${path}`)
        .toBe(`/blob/${commit}/${source}#L${line}`);
    }
  }
});

test('what the stack was started with, and what was checked, leads to the proof of the site', async ({
  page,
  site,
}) => {
  await page.goto(site + embeddingsRoute());
  const blocks = await page.locator('figure:is([data-verdict=booted], [data-verdict=checked])').all();
  expect(blocks.length).toBeGreaterThan(1);
  for (const block of blocks)
    expect(
      await block.locator('p a').evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
    ).toEqual(['/proof.json']);
});

function git(...words: string[]): string {
  return execFileSync('git', words, { encoding: 'utf8' }).trim();
}
