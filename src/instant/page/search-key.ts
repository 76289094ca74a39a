/** Whether a reader asks for the search: by `/` outside of a field, or by Ctrl-K (Command-K) anywhere. */
export function asksForSearch(event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey;
  return key === '/' && !hasModifier(event) && !isField(target);
}

/** Whether a key is pressed together with one that makes a command of it, as Alt+Left goes back. */
export function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

/** Presses the button that opens the search, as a reader would, also before the application is there. */
export function openSearch(): void {
  document.querySelector<HTMLElement>('[data-opens=search]')?.click();
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
