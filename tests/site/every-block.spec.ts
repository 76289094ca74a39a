import type { Frame, Page } from 'playwright/test';
import { provenTexts } from '../../src/plugin/proven-texts.ts';
import { codeElements, type RenderedBlock, renderedBlocks } from '../../src/plugin/rendered.ts';
import { readTree } from '../../src/plugin/tree.ts';
import { findUnproven } from '../../src/plugin/unproven.ts';
import { formatIssue } from '../../src/snippets/report.ts';
import { expect, test } from './kept-window.ts';
import { routeOf } from './routes.ts';
import { openWhole } from './watch.ts';

const tree = await readTree(process.cwd());
const proven = await provenTexts(tree);
const madeUp = expect.stringMatching(
  /^docs\/start\.mdx:1:1 {2}unproven-block {2}Nothing proves this block\. It begins with "made up"\..* a component makes it\.\n[\s\S]*\n {2}fix: Show a region/,
);
const usages = tree.pages.map(({ path, usages: { length } }) => ({ path, length }));

for (const { path, length } of usages) {
  test(`every block of ${path} is proven, after every control was used once`, async ({ page, site }) => {
    // What Run shows may not depend on a Weaviate that the tests of another file left running: nobody answers it here.
    await page.route('http://localhost:8080/**', (route) => route.abort());
    await openWhole(page, site + routeOf(path));
    const found = new Map<string, RenderedBlock>();
    await look(page, found);
    await useEveryControl(page, () => look(page, found));
    expect(faultsOf(path, found)).toEqual([]);
    expect(found.size).toBeGreaterThanOrEqual(length > 0 ? 1 : 0);
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
  expect(await useEveryControl(page, () => look(page, found))).toBeGreaterThanOrEqual(2);
  expect(faultsOf('docs/start.mdx', found)).toEqual([madeUp]);
});

test('no page is published with output of a run of the reader’s own', async ({ page, site }) => {
  for (const { path } of usages) {
    const html = await (await page.request.get(site + routeOf(path))).text();
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

/** Reads the page as it stands, frames and shadow trees included, but for what the reader's own run printed. */
async function look(page: Page, found: Map<string, RenderedBlock>): Promise<void> {
  for (const frame of page.frames()) {
    const html = await newCode(frame).catch((error) => {
      // A session that ends meanwhile takes its frame along, and that shows nothing.
      if (!frame.isDetached()) throw error;
      return '';
    });
    for (const block of renderedBlocks(html)) {
      const { line: _, ...shown } = block;
      found.set(Object.values(shown).join(' '), block);
    }
  }
}

/** The HTML of what shows code in a frame and was not seen in it before, each within its ancestors' own tags. */
function newCode(frame: Frame): Promise<string> {
  return frame.evaluate((showsCode) => {
    const here = window as typeof window & { seen?: Set<string> };
    here.seen ??= new Set();
    const seen = here.seen;
    const roots: ParentNode[] = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (element instanceof HTMLTemplateElement) roots.push(element.content);
      }
    const fresh: string[] = [];
    for (const element of roots.flatMap((root) => Array.from(root.querySelectorAll(showsCode)))) {
      if (element.closest('[data-own]') || element.parentElement?.closest(showsCode)) continue;
      let copy = element.cloneNode(true) as Element;
      for (const own of copy.querySelectorAll('[data-own]')) own.remove();
      for (let around = element.parentElement; around; around = around.parentElement) {
        const outer = around.cloneNode() as Element;
        outer.append(copy);
        copy = outer;
      }
      if (!seen.has(copy.outerHTML)) fresh.push(copy.outerHTML);
      seen.add(copy.outerHTML);
    }
    return fresh.join('');
  }, codeElements.join());
}

/** Uses each tab, button, fold and field of the page once, those that only others bring to light too. */
async function useEveryControl(page: Page, afterEach: () => Promise<void>): Promise<number> {
  const used = await page.evaluateHandle(() => new Set<unknown>());
  for (let count = 0; ; count += 1) {
    if (!(await page.evaluate(useNextControl, used))) return count;
    await afterEach();
  }
}

/** Runs in the page: clicks on the first control that was not used, and says whether there was one. */
function useNextControl(used: Set<unknown>): boolean {
  // A block draws its buttons anew after each run; a button of the same name in it is the same.
  const identity = (control: HTMLElement) => {
    const block = control.closest<HTMLElement>('[data-source]');
    const name = control.textContent.trim();
    return block && name ? `${block.dataset.source} ${block.dataset.region} ${name}` : control;
  };
  const all = document.querySelectorAll<HTMLElement>(
    'main :is([role="tab"], summary, button, input, select)',
  );
  const next = Array.from(all).find(
    (control) => !used.has(identity(control)) && control.checkVisibility() && !control.matches(':disabled'),
  );
  if (!next) return false;
  used.add(identity(next));
  // Not with the mouse: a panel that one control opened may lie over another.
  next.dispatchEvent(new PointerEvent('click', { bubbles: true, cancelable: true, composed: true }));
  return true;
}

/** What is wrong with the blocks that a page of the tree showed, as the build would report it. */
function faultsOf(path: string, found: ReadonlyMap<string, RenderedBlock>): string[] {
  const text = tree.texts.get(path) ?? '';
  const issues = findUnproven([{ path, text, blocks: [...found.values()] }], proven);
  return issues.map((issue) => formatIssue(issue, text));
}
