import { type RefObject, useLayoutEffect } from 'react';

/**
 * What has the focus in a block may be taken away: a button that was pressed is no longer needed, or live code has come
 * and draws its own. Then the focus goes to Run or Stop, and a keyboard goes on from there.
 */
export function useKeptFocus(within: RefObject<HTMLElement | null>): void {
  const block = within.current?.closest('figure');
  const focused = block?.querySelector(':focus');
  useLayoutEffect(() => {
    if (!focused || focused.isConnected) return;
    const same = focused.matches('[data-edit]') ? '[data-edit]' : '[data-run]';
    block?.querySelector<HTMLElement>(same)?.focus();
  });
}
