import { type RefObject, useEffect, useState } from 'react';

export type CopyState = 'idle' | 'copied' | 'selected';

/**
 * Copies the code of the block that a button stands in: exactly what its `code` element shows. Where the browser keeps
 * the clipboard from us, the code is selected instead, so that one keystroke copies it.
 */
export function useCopy(button: RefObject<HTMLButtonElement | null>): { state: CopyState; copy: () => void } {
  const [state, setState] = useState<CopyState>('idle');

  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), 2500);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = () => {
    const code = button.current?.closest('figure')?.querySelector('code');
    if (!code) return;
    writeText(code.textContent).then(
      () => setState('copied'),
      () => {
        getSelection()?.selectAllChildren(code);
        setState('selected');
      },
    );
  };
  return { state, copy };
}

/** Pages that are not served securely have no clipboard at all. */
async function writeText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
