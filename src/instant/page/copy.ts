/**
 * Copies the code of the block that a button stands in: exactly what its `code` element shows. Where the browser keeps
 * the clipboard from us, the code is selected instead, so that one keystroke copies it.
 */
export async function copyBlock(button: HTMLElement): Promise<void> {
  const code = button.closest('figure')?.querySelector('code');
  if (!code) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    say(button, 'copied', 'Copied');
  } catch {
    getSelection()?.selectAllChildren(code);
    say(button, 'selected', 'Press Ctrl+C');
  }
}

const timers = new WeakMap<HTMLElement, number>();

/** Says to eyes and ears what a button did; after a while it offers the same again. */
function say(button: HTMLElement, state: string, words: string): void {
  const status = button.nextElementSibling;
  clearTimeout(timers.get(button));
  set(state, words, words);
  timers.set(
    button,
    window.setTimeout(() => set('idle', 'Copy', ''), 2500),
  );

  function set(next: string, label: string, spoken: string): void {
    button.dataset.state = next;
    button.textContent = label;
    if (status) status.textContent = spoken;
  }
}
