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
  await lookAtEveryControl(page, found);
  await page.clock.fastForward('01:00');
  await look(page, found);
  return found;
}

/** Uses every control of a page and reads after each what has changed; gives how many there were. */
export async function lookAtEveryControl(page: Page, found: Map<string, RenderedBlock>): Promise<number> {
  const read = await page.evaluateHandle<() => string>(
    `() => (${readCode})(${JSON.stringify([showsCode, 'changed'])})`,
  );
  return useEveryControl(page, read, async (reads) => {
    for (const html of reads) note(html, found);
    for (const frame of page.frames())
      if (frame !== page.mainFrame()) await lookInto(frame, found, 'changed');
  });
}

/** Reads the page as it stands, frames and shadow trees included, but for what the reader's own run printed. */
export async function look(page: Page, found: Map<string, RenderedBlock>): Promise<void> {
  for (const frame of page.frames()) await lookInto(frame, found, 'all');
}

async function lookInto(frame: Frame, found: Map<string, RenderedBlock>, what: What): Promise<void> {
  const html = await frame.evaluate(readCode, [showsCode, what] as const).catch((error) => {
    // A session that ends meanwhile takes its frame along, and that shows nothing.
    if (!frame.isDetached()) throw error;
    return '';
  });
  note(html, found);
}

function note(html: string, found: Map<string, RenderedBlock>): void {
  for (const block of renderedBlocks(html)) {
    const { line: _, ...shown } = block;
    found.set(Object.values(shown).join(' '), block);
  }
}

/** All of a document, or what has changed since it was read before. */
type What = 'all' | 'changed';

/** What of a document was read. */
interface Reading {
  /** The HTML of all code that was seen in it. */
  seen: Set<string>;
  /** The elements that stand as they were read, with whether they were visible then. */
  read: WeakMap<Element, boolean>;
  /** Tells of what changes in the document and in its shadow trees. */
  changes: MutationObserver;
}

/**
 * Runs in a frame: the HTML of what shows code in it and was not seen before, each within its ancestors' own tags.
 */
function readCode([selector, what]: readonly [selector: string, what: What]): string {
  const here = window as typeof window & { reading?: Reading };
  // What changes is what an element holds or how that looks, and with it what the elements around it hold.
  const forget = (records: MutationRecord[]) => {
    const read = here.reading?.read;
    const byKind = Map.groupBy(records, ({ attributeName }) => attributeName === 'hidden');
    for (const [hides, own] of byKind)
      for (const node of new Set(own.map(({ target }) => target))) {
        // Tabs hide and show what they hold, and change nothing in it; what has not been visible may look otherwise.
        const stays = (element: Element) => hides && read?.get(element);
        if (node instanceof Element || node instanceof Document || node instanceof DocumentFragment)
          for (const element of node.querySelectorAll('*')) if (!stays(element)) read?.delete(element);
        for (let outer: Node | null = node; outer; outer = outer.parentNode)
          if (outer instanceof Element) read?.delete(outer);
      }
  };
  here.reading ??= { seen: new Set(), read: new WeakMap(), changes: new MutationObserver(forget) };
  const { seen, read, changes } = here.reading;
  forget(changes.takeRecords());
  const roots: (Document | DocumentFragment)[] = [document];
  for (const root of roots) {
    changes.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element instanceof HTMLTemplateElement) roots.push(element.content);
    }
  }
  const fresh: string[] = [];
  const own = 'figure[data-source] [data-own]';
  const keepsLines = (element: Element) =>
    Array.from(element.childNodes).some((node) => node instanceof Text && node.data.trim().includes('\n')) &&
    getComputedStyle(element).whiteSpaceCollapse.startsWith('preserve');
  const isMono = (element: Element | null) =>
    element !== null && /mono/i.test(getComputedStyle(element).fontFamily);
  // biome-ignore lint/performance/useDomNodeTextContent: lines end where the layout ends them.
  const linesOf = (element: HTMLElement) => element.innerText;
  // What stands side by side is one line to a reader, however many boxes it is in.
  const isOneRow = (element: Element) => {
    const range = document.createRange();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const boxes: DOMRect[] = [];
    while (texts.nextNode()) {
      if (!isMono(texts.currentNode.parentElement)) continue;
      range.selectNode(texts.currentNode);
      boxes.push(...range.getClientRects());
    }
    return Math.max(...boxes.map(({ top }) => top)) < Math.min(...boxes.map(({ bottom }) => bottom));
  };
  // Lines in letters of one width, but for those that a reader types.
  const looksLikeCode = (element: Element) =>
    element instanceof HTMLElement &&
    element.childElementCount > 0 &&
    isMono(element) &&
    !isMono(element.parentElement) &&
    !element.querySelector('[contenteditable]') &&
    linesOf(element).trim().includes('\n') &&
    !isOneRow(element);
  for (const element of roots.flatMap((root) => Array.from(root.querySelectorAll('*')))) {
    // What a script writes into a field changes nothing that is told of.
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    if (what === 'changed' && !isField && read.has(element)) continue;
    read.set(element, element.checkVisibility());
    const isCode = element.matches(selector);
    const hasLines = !isCode && keepsLines(element);
    if (!isCode && !hasLines && !looksLikeCode(element)) continue;
    if (element.closest(own) || element.parentElement?.closest(selector)) continue;
    let copy = element.cloneNode(true) as Element;
    for (const printed of copy.querySelectorAll('[data-own]')) printed.remove();
    // What a script wrote into a field is not in its HTML; a field that readers change holds their own words.
    if (element instanceof HTMLInputElement) copy.setAttribute('value', element.value);
    if (element instanceof HTMLTextAreaElement && element.readOnly) copy.textContent = element.value;
    // Lines that the style sheet makes have to be seen without it.
    if (!isCode) copy.setAttribute('style', 'white-space: pre');
    if (!isCode && !hasLines && element instanceof HTMLElement) copy.textContent = linesOf(element);
    for (let around = element.parentElement; around; around = around.parentElement) {
      const outer = around.cloneNode() as Element;
      outer.append(copy);
      copy = outer;
    }
    if (!seen.has(copy.outerHTML)) fresh.push(copy.outerHTML);
    seen.add(copy.outerHTML);
  }
  return fresh.join('');
}
