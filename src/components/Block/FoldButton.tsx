import type { ReactNode } from 'react';
import styles from './FoldButton.module.css';

/** Shows the whole of a block of which only the beginning is seen. */
export default function FoldButton({ lines }: { lines: number }): ReactNode {
  return (
    <button type="button" className={styles.fold} data-action="fold" aria-expanded={false}>
      all {lines} lines
    </button>
  );
}
