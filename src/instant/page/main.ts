import { isLive, pressWhenLive, startWhenIdle } from './application.ts';
import { arrive } from './choices.ts';
import { copyBlock, copyProgram } from './copy.ts';
import { foldLines, unfoldAround, wrapLines } from './lines.ts';
import { asksForSearch, openSearch } from './search-key.ts';
import { chooseTab, moveTab, reveal, showTabs } from './tabs.ts';

// Runs inside every page before its body is read, while it is written (`npm start`) too. The components only draw tabs
// and buttons; what they do is decided here, once, whether React is there or not.

const actions: Readonly<Record<string, (button: HTMLElement) => unknown>> = {
  tab: chooseTab,
  copy: copyBlock,
  program: copyProgram,
  wrap: wrapLines,
  fold: foldLines,
};

document.documentElement.dataset.scripted = '';

/** Called between a change of the page and the moment that it is painted. */
new MutationObserver((changes) => {
  if (changes.every(({ target }) => target === document.head)) return;
  showTabs();
  followHash();
}).observe(document, { childList: true, subtree: true });

addEventListener(
  'click',
  (event) => {
    const control = closest(event, 'button, [role=button], a[href*="#"]');
    const action = actions[control?.dataset.action ?? ''];
    if (!control) return;
    if (action) action(control);
    else if (isLink(control)) revealHash(control.hash);
    else if (!isLive()) {
      event.preventDefault();
      event.stopPropagation();
      pressWhenLive(control);
    }
  },
  true,
);

addEventListener('keydown', (event) => {
  const { altKey, ctrlKey, metaKey, key } = event;
  const tab = closest(event, '[role=tab]');
  // Another key makes it the browser's: Alt+Left goes back.
  if (tab && !ctrlKey && !metaKey && !altKey && moveTab(tab, key)) event.preventDefault();
  if (asksForSearch(event)) {
    event.preventDefault();
    openSearch();
  }
});

addEventListener('beforematch', ({ target }) => reveal(target as Element), true);
addEventListener('arrived', () => {
  followed = '';
  arrive();
  showTabs();
});
addEventListener('hashchange', () => revealHash(location.hash));
addEventListener('scroll', ({ target }) => unfoldAround(target), true);
startWhenIdle();

let followed = '';

/** A page that opens at a heading may have it in a hidden tab. */
function followHash(): void {
  if (location.href === followed || !targetOf(location.hash)) return;
  followed = location.href;
  revealHash(location.hash);
}

function revealHash(hash: string): void {
  const target = targetOf(hash);
  if (reveal(target)) target?.scrollIntoView();
}

function targetOf(hash: string): HTMLElement | null {
  return document.getElementById(decodeURIComponent(hash.slice(1)));
}

function isLink(control: HTMLElement): control is HTMLAnchorElement {
  return control.matches('a:not([role])');
}

function closest({ target }: Event, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
