import { useEffect } from 'react';

/** Calls when the reader presses `/` outside of a field, or Ctrl-K (Command-K) anywhere. */
export function useShortcut(call: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const slash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(event.target);
      const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!slash && !control) return;
      event.preventDefault();
      call();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [call]);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
