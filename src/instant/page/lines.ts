import { holdStill } from './hold-still.ts';

/** Breaks the long lines of a block, or lets them run out of its window again. */
export function wrapLines(button: HTMLElement): void {
  const block = button.closest('figure');
  if (!block) return;
  button.setAttribute('aria-pressed', `${block.toggleAttribute('data-wrapped')}`);
}

/** Shows the whole of a long block, or its beginning again. */
export function foldLines(button: HTMLElement): void {
  const block = button.closest('figure');
  if (block) holdStill(isUnfolded(block) ? button : block, () => fold(block, button));
}

/** A search that found something below the fold scrolls there, which opens the block. */
export function unfoldAround(code: EventTarget | null): void {
  if (!(code instanceof HTMLElement) || code.localName !== 'pre' || code.scrollTop === 0) return;
  const block = code.closest('figure');
  const button = block?.querySelector<HTMLElement>('[data-action=fold]');
  if (block && button && !isUnfolded(block)) fold(block, button);
}

function isUnfolded(block: Element): boolean {
  return block.hasAttribute('data-unfolded');
}

function fold(block: HTMLElement, button: HTMLElement): void {
  button.setAttribute('aria-expanded', `${block.toggleAttribute('data-unfolded')}`);
}
