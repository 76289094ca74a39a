import { type ReactNode, useRef } from 'react';
import styles from './CopyButton.module.css';
import { type CopyState, useCopy } from './use-copy.ts';

const labels: Record<CopyState, string> = { idle: 'Copy', copied: 'Copied', selected: 'Press Ctrl+C' };

/** Copies the block's code, and says so to eyes and ears. */
export default function CopyButton(): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const { state, copy } = useCopy(button);
  return (
    <>
      <button ref={button} type="button" className={styles.copy} data-state={state} onClick={copy}>
        {labels[state]}
      </button>
      <span role="status" className={styles.status}>
        {state === 'idle' ? '' : labels[state]}
      </span>
    </>
  );
}
