import { readFile } from 'node:fs/promises';
import { provenTexts } from '../../src/plugin/proven-texts.ts';
import type { RenderedBlock } from '../../src/plugin/rendered.ts';
import { findStrays } from '../../src/plugin/strays.ts';
import { readTree } from '../../src/plugin/tree.ts';
import { findUnproven } from '../../src/plugin/unproven.ts';
import { formatIssue } from '../../src/snippets/report.ts';
import { expect, test } from './kept-window.ts';
import { pageFile } from './linked-pages.ts';
import { routeOf } from './routes.ts';
import { everything, look, lookAtEveryControl, openAll } from './shown-code.ts';
import { openWhole } from './watch.ts';

const tree = await readTree(process.cwd());
const proven = await provenTexts(tree);
const madeUp = expect.stringMatching(
  /^docs\/start\.mdx:1:1 {2}unproven-block {2}Nothing proves this block\. It begins with "made up"\..* a component makes it\.\n[\s\S]*\n {2}fix: Show a region/,
);

for (const { path, usages } of tree.pages) {
  test(`every block of ${path} is proven, after every control was used once`, async ({
    page,
    site,
    window,
  }) => {
    // What Run shows may not depend on a Weaviate that the tests of another file left running: nobody answers it here.
    await page.route('http://localhost:8080/**', (route) => route.abort());
    await openAll(page, site + routeOf(path));
    await window.cover();
    const found = await everything(page);
    expect(faultsOf(path, found)).toEqual([]);
    const seen = new Set(Array.from(found.values(), ({ source, region }) => `${source}#${region}`));
    const unseen = usages.filter(({ source, region }) => !seen.has(`${source}#${region}`));
    expect(unseen, 'Each block that the page asks for shows').toEqual([]);
  });
}

test('a block that shows only after two controls were used is found', async ({ page, site }) => {
  await openWhole(page, site + routeOf('docs/start.mdx'));
  await page.evaluate(() => {
    const outer = document.createElement('details');
    outer.innerHTML = '<summary>outer</summary><details><summary>inner</summary></details>';
    const inner = outer.querySelector('details');
    const tell = () => {
      inner?.insertAdjacentHTML('beforeend', '<pre>made up</pre>');
    };
    inner?.addEventListener('toggle', tell, { once: true });
    document.querySelector('article')?.append(outer);
  });
  const found = new Map<string, RenderedBlock>();
  expect(await lookAtEveryControl(page, found)).toBeGreaterThanOrEqual(2);
  expect(faultsOf('docs/start.mdx', found)).toEqual([madeUp]);
});

/** What a component could do to show code that the built page does not hold; each gets a place in the article. */
const ways: Readonly<Record<string, (place: HTMLElement) => void>> = {
  'after half a minute': (place) => {
    setTimeout(() => place.insertAdjacentHTML('beforeend', '<pre>made up</pre>'), 30_000);
  },
  'under the mouse': (place) => {
    place.innerHTML = '<span role="img" aria-label="somewhere">x</span>';
    const tell = () => place.insertAdjacentHTML('beforeend', '<pre>made up</pre>');
    place.addEventListener('mouseover', tell, { once: true });
  },
  'for an option that is chosen': (place) => {
    place.innerHTML = '<select><option>one</option><option>two</option></select>';
    place.addEventListener('change', ({ target }) => {
      const { value } = target as HTMLSelectElement;
      if (value === 'two') place.insertAdjacentHTML('beforeend', '<pre>made up</pre>');
    });
  },
  'in a closed shadow tree': (place) => {
    place.attachShadow({ mode: 'closed' }).innerHTML = '<pre>made up</pre>';
  },
  'with a class that keeps its lines': (place) => {
    place.innerHTML = '<style>.lines { white-space: pre-wrap; }</style><p class="lines">made up\nhere</p>';
  },
  'in lines that a class gives letters of one width': (place) => {
    place.innerHTML =
      '<style>.term { font-family: monospace; }</style><div class="term"><div>made up</div><div>here</div></div>';
  },
  'in a field that only copies': (place) => {
    place.innerHTML = '<input readonly>';
    const [field] = place.getElementsByTagName('input');
    if (field) field.value = 'made up';
  },
  'as output of a run of the reader’s own': (place) => {
    place.innerHTML = '<div data-own=""><pre>made up</pre></div>';
  },
};

for (const [way, show] of Object.entries(ways))
  test(`a block that comes ${way} is found`, async ({ page, site }) => {
    await openAll(page, site + routeOf('docs/start.mdx'));
    await page.evaluate(`{
      const place = document.createElement('div');
      document.querySelector('article').append(place);
      (${show})(place);
    }`);
    expect(faultsOf('docs/start.mdx', await everything(page))).toEqual([madeUp]);
  });

test('no page is published with output of a run of the reader’s own', async () => {
  for (const { path, usages } of tree.pages) {
    const html = await readFile(pageFile(routeOf(path)), 'utf8');
    expect(html.split('data-region').length, path).toBeGreaterThan(usages.length);
    expect(html, path).not.toContain('data-own');
  }
});

test('a block that a script adds after hydration is found', async ({ page, site }) => {
  await openWhole(page, site + routeOf('docs/start.mdx'));
  await page.evaluate(() => {
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<pre>made up</pre>');
  });
  const found = new Map<string, RenderedBlock>();
  await look(page, found);
  expect(faultsOf('docs/start.mdx', found)).toEqual([madeUp]);
});

/** What is wrong with the blocks that a page of the tree showed, as the build would report it. */
function faultsOf(path: string, found: ReadonlyMap<string, RenderedBlock>): string[] {
  const text = tree.texts.get(path) ?? '';
  const pages = [{ path, text, blocks: [...found.values()] }];
  const issues = [...findUnproven(pages, proven), ...findStrays(pages, tree)];
  return issues.map((issue) => formatIssue(issue, text));
}
