import { type ReactNode, useState } from 'react';
import { copyMarkdown } from './copy-markdown.ts';
import styles from './styles.module.css';

const labels = { idle: 'Copy page', copied: 'Copied as Markdown', failed: 'Not copied: view it instead' };

/** Copies the whole page as Markdown, and says so to eyes and ears. */
export default function CopyPage({ address }: { address: string }): ReactNode {
  const [state, setState] = useState<keyof typeof labels>('idle');
  const copy = () => {
    setState('idle');
    copyMarkdown(address).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <button type="button" className={styles.copy} data-state={state} onClick={copy}>
        {labels[state]}
      </button>
      <span role="status" className={styles.status}>
        {state === 'idle' ? '' : labels[state]}
      </span>
    </>
  );
}
