import type { Frame, Page } from 'playwright/test';
import { type RenderedBlock, renderedBlocks, showsCode } from '../../src/plugin/rendered.ts';
import { useEveryControl } from './controls.ts';
import { openWhole } from './watch.ts';

/** Opens a page whose clock can be put forward, and whose shadow trees are all open. */
export async function openAll(page: Page, address: string): Promise<void> {
  await page.clock.install();
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
  });
  await openWhole(page, address);
}

/** What a page shows as it stands, after every control was used, and a minute later. */
export async function everything(page: Page): Promise<Map<string, RenderedBlock>> {
  const found = new Map<string, RenderedBlock>();
  await look(page, found);
  await useEveryControl(page, () => look(page, found));
  await page.clock.fastForward('01:00');
  await look(page, found);
  return found;
}

/** Reads the page as it stands, frames and shadow trees included, but for what the reader's own run printed. */
export async function look(page: Page, found: Map<string, RenderedBlock>): Promise<void> {
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
  return frame.evaluate((selector) => {
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
    const own = 'figure[data-source] [data-own]';
    const keepsLines = (element: Element) =>
      Array.from(element.childNodes).some(
        (node) => node instanceof Text && node.data.trim().includes('\n'),
      ) && getComputedStyle(element).whiteSpaceCollapse.startsWith('preserve');
    const isMono = (element: Element | null) =>
      element !== null && /mono/i.test(getComputedStyle(element).fontFamily);
    // Lines in letters of one width, but for those that a reader types.
    const looksLikeCode = (element: Element) =>
      element instanceof HTMLElement &&
      element.childElementCount > 0 &&
      isMono(element) &&
      !isMono(element.parentElement) &&
      !element.querySelector('[contenteditable]') &&
      // biome-ignore lint/performance/useDomNodeTextContent: lines end where the layout ends them.
      element.innerText.trim().includes('\n');
    for (const element of roots.flatMap((root) => Array.from(root.querySelectorAll('*')))) {
      if (!element.matches(selector) && !keepsLines(element) && !looksLikeCode(element)) continue;
      if (element.closest(own) || element.parentElement?.closest(selector)) continue;
      let copy = element.cloneNode(true) as Element;
      for (const printed of copy.querySelectorAll('[data-own]')) printed.remove();
      // What a script wrote into a field is not in its HTML; a field that readers change holds their own words.
      if (element instanceof HTMLInputElement) copy.setAttribute('value', element.value);
      if (element instanceof HTMLTextAreaElement && element.readOnly) copy.textContent = element.value;
      // What keeps its lines by a class has to be seen to without the style sheet.
      if (!element.matches(selector)) copy.setAttribute('style', 'white-space: pre');
      for (let around = element.parentElement; around; around = around.parentElement) {
        const outer = around.cloneNode() as Element;
        outer.append(copy);
        copy = outer;
      }
      if (!seen.has(copy.outerHTML)) fresh.push(copy.outerHTML);
      seen.add(copy.outerHTML);
    }
    return fresh.join('');
  }, showsCode);
}
