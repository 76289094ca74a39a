/**
 * Copies the code of the block that a button stands in: exactly what its `code` element shows, or what the reader made
 * of it in the editor. Where the browser keeps the clipboard from us, it is selected instead, so that one keystroke
 * copies it.
 */
export async function copyBlock(button: HTMLElement): Promise<void> {
  // An editor stands before the code that it replaces.
  const code = button.closest('figure')?.querySelector<HTMLElement>('[data-text], code');
  if (!code) return;
  try {
    await navigator.clipboard.writeText(code.dataset.text ?? code.textContent);
    say(button, 'copied', 'Copied');
  } catch {
    getSelection()?.selectAllChildren(code);
    say(button, 'selected', 'Selected: copy it');
  }
}

/** Copies all blocks of the page that ran as one program with the block that a button stands in, as that program ran. */
export async function copyProgram(button: HTMLElement): Promise<void> {
  const { language } = button.closest('figure')?.dataset ?? {};
  const blocks = document.querySelectorAll<HTMLElement>(
    `[data-verdict=ran][data-region][data-language=${language}]`,
  );
  // A region that the page shows again is a part of the program once.
  const texts = new Map(
    Array.from(blocks, (block) => [
      `${block.dataset.source} ${block.dataset.region}`,
      block.querySelector('code')?.textContent,
    ]),
  );
  try {
    await navigator.clipboard.writeText(`${[...texts.values()].join('\n\n')}\n`);
    say(button, 'copied', 'Copied');
  } catch {
    say(button, 'kept', 'Not copied: take block by block');
  }
}

const timers = new WeakMap<HTMLElement, number>();

/** Says to eyes and ears what a button did; after a while it offers the same again. */
function say(button: HTMLElement, state: string, words: string): void {
  const status = button.closest('figure')?.querySelector('[role=status]');
  clearTimeout(timers.get(button));
  set(state, words, words);
  timers.set(
    button,
    window.setTimeout(
      () => set('idle', button.dataset.action === 'copy' ? 'Copy' : 'Copy program', ''),
      2500,
    ),
  );

  function set(next: string, label: string, spoken: string): void {
    button.dataset.state = next;
    button.textContent = label;
    if (status) status.textContent = spoken;
  }
}
