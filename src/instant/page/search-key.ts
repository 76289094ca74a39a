/** Whether a reader asks for the search: by `/` outside of a field, or by Ctrl-K (Command-K) anywhere. */
export function asksForSearch({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey;
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isField(target);
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
