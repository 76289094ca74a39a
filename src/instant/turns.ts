import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/**
 * What of the first page is still as it was built. Its parts come to life one after the other, each in a task of its
 * own, so that the browser can answer its reader in between. While some part waits, the page says `data-waits`.
 */
const turns: (() => void)[] = [];
let isFirstPage = ExecutionEnvironment.canUseDOM && document.documentElement.dataset.hasHydrated === 'false';

/** Waits for a part's turn; undefined where nothing waits: on the server, and on every page but the first. */
export function takeTurn(): Promise<void> | undefined {
  if (!isFirstPage) return undefined;
  if (document.documentElement.dataset.waits === undefined) afterPaint(next);
  document.documentElement.dataset.waits = '';
  return new Promise((resolve) => turns.push(resolve));
}

function next(): void {
  const turn = turns.shift();
  if (turn) {
    turn();
    afterPaint(next);
  } else {
    isFirstPage = false;
    delete document.documentElement.dataset.waits;
  }
}

/**
 * By then the effects of the part before have run, and may have taken away what has no place in this window. A reader
 * who has pressed a button is not kept waiting for that.
 */
function afterPaint(go: () => void): void {
  if (document.documentElement.dataset.hurry === undefined) requestAnimationFrame(() => setTimeout(go));
  else setTimeout(go);
}

/** A client module: a page that the reader goes to is made by the application and waits for nothing. */
export function onRouteUpdate({ previousLocation }: { previousLocation: unknown }): void {
  if (previousLocation) isFirstPage = false;
}
