import type { ReactNode } from 'react';
import styles from './CopyButton.module.css';

/** No children of React's: `src/instant/page/copy.ts` writes what happened into it. */
const spoken = { __html: '' };

/** Copies the block's code, and says so to eyes and ears. */
export default function CopyButton(): ReactNode {
  return (
    <>
      <button
        type="button"
        className={styles.copy}
        data-action="copy"
        data-state="idle"
        suppressHydrationWarning
      >
        Copy
      </button>
      <span role="status" className={styles.status} dangerouslySetInnerHTML={spoken} />
    </>
  );
}
