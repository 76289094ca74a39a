/** What a reader does to find out whether a page works. */
export interface Trial {
  /** A piece of the code whose Copy is pressed, and all of it. */
  piece: string;
  code: string;
  /** A tab, and what can be read once it is chosen. */
  tab: string;
  behind: string;
}

/** What the page has noted of itself, in milliseconds from the start of the navigation. */
export interface Notes {
  copied?: number;
  switched?: number;
}

declare global {
  interface Window {
    notes: Notes;
  }
}

/** Runs in the page from its first moment: presses a tab and a Copy button again and again until they do as they should. */
export function probe({ piece, code, tab, behind }: Trial): void {
  const notes: Notes = {};
  window.notes = notes;
  navigator.clipboard.writeText = async (text) => {
    if (text === code) notes.copied ??= performance.now();
  };
  const timer = setInterval(() => {
    if (notes.copied === undefined) copyButton()?.click();
    if (notes.switched === undefined) trySwitch();
    if (notes.copied !== undefined && notes.switched !== undefined) clearInterval(timer);
  }, 50);

  function copyButton(): HTMLElement | null | undefined {
    const block = Array.from(document.querySelectorAll('pre')).find((each) =>
      each.textContent.includes(piece),
    );
    return block
      ?.closest('figure, .theme-code-block')
      ?.querySelector<HTMLElement>('[data-action=copy], [title^=Copy]');
  }

  function trySwitch(): void {
    const tabs = Array.from(document.querySelectorAll<HTMLElement>('[role=tab]'));
    tabs.find((each) => each.textContent.trim() === tab)?.click();
    const panels = Array.from(document.querySelectorAll('[role=tabpanel]'));
    const shown = panels.find((each) => each.textContent.includes(behind));
    const box = shown?.getBoundingClientRect();
    if (box && box.height > 0) notes.switched = performance.now();
  }
}
