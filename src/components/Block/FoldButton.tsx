import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './FoldButton.module.css';

interface FoldButtonProps {
  lines: number;
  /** Whether it stands before the code, whose set-up it shows. */
  above?: boolean;
}

/** Shows the whole of a block of which only a part is seen. */
export default function FoldButton({ lines, above }: FoldButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={clsx(styles.fold, above && styles.above)}
      data-action="fold"
      aria-expanded={false}
    >
      all {lines} lines
    </button>
  );
}
