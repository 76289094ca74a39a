import { choose, latest } from './choices.ts';
import { holdStill } from './hold-still.ts';

/** Panels that a link, a search or the keyboard opened against the reader's choice; the next choice closes them. */
let opened = new WeakMap<HTMLElement, string>();

/** Shows in all tabs of the page what the reader chose, also in those that have just come. */
export function showTabs(): void {
  for (const tabs of document.querySelectorAll<HTMLElement>('[data-tabs]')) {
    const values = buttonsOf(tabs).map(({ dataset }) => dataset.value);
    const known = [opened.get(tabs), ...latest(tabs.dataset.tabs), tabs.dataset.value];
    const value = known.find((each) => values.includes(each ?? ''));
    show(tabs, value ?? '');
  }
}

/** What a press on a tab does; the tab stays under the finger although the page around it changes. */
export function chooseTab(tab: HTMLElement): void {
  const tabs = tab.closest<HTMLElement>('[data-tabs]');
  const { value } = tab.dataset;
  if (!tabs || value === undefined) return;
  opened = new WeakMap();
  tabs.dataset.value = value;
  choose(tabs.dataset.tabs, value);
  holdStill(tab, showTabs);
}

/** The arrow keys choose the next tab and the one before, Home and End the outermost. */
export function moveTab(tab: HTMLElement, key: string): boolean {
  const tabs = tab.closest<HTMLElement>('[data-tabs]');
  const all = tabs ? buttonsOf(tabs) : [];
  const here = all.indexOf(tab);
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[key];
  const next = to === undefined ? undefined : all.at(to % all.length);
  next?.focus();
  if (next) chooseTab(next);
  return !!next;
}

/** Opens the tabs that an element stands in. */
export function reveal(element: Element | null): boolean {
  let hidden = false;
  for (
    let panel = element?.closest<HTMLElement>('[role=tabpanel]');
    panel;
    panel = panel.parentElement?.closest('[role=tabpanel]')
  ) {
    const tabs = panel.parentElement;
    if (!tabs || !panel.hasAttribute('hidden')) continue;
    hidden = true;
    opened.set(tabs, panel.dataset.value ?? '');
  }
  if (hidden) showTabs();
  return hidden;
}

function buttonsOf(tabs: HTMLElement): HTMLElement[] {
  return Array.from(tabs.firstElementChild?.children ?? []) as HTMLElement[];
}

/** A hidden panel can still be found by the browser's own search, which then opens it. */
function show(tabs: HTMLElement, value: string): void {
  for (const button of buttonsOf(tabs)) {
    const selected = button.dataset.value === value;
    button.setAttribute('aria-selected', `${selected}`);
    button.tabIndex = selected ? 0 : -1;
  }
  for (const panel of tabs.querySelectorAll<HTMLElement>(':scope > [role=tabpanel]')) {
    if (panel.dataset.value === value) panel.removeAttribute('hidden');
    else panel.setAttribute('hidden', 'until-found');
  }
}
