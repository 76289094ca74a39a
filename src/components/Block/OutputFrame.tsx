import type { ReactNode } from 'react';
import styles from './Output.module.css';

/** Where printed lines stand. It takes the focus, so that it can be scrolled with the keyboard. */
export default function OutputFrame({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className={styles.output}>
      <span className={styles.label}>{label}</span>
      <pre tabIndex={0}>{children}</pre>
    </div>
  );
}
