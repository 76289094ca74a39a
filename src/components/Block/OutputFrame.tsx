import type { ReactNode } from 'react';
import styles from './Output.module.css';

interface OutputFrameProps {
  label: string;
  /** What the lines are proven to be, where they come from a record. */
  verdict?: 'output';
  children: ReactNode;
}

/** Where printed lines stand. It takes the focus, so that it can be scrolled with the keyboard. */
export default function OutputFrame({ label, verdict, children }: OutputFrameProps): ReactNode {
  return (
    <div className={styles.output} data-verdict={verdict}>
      <span className={styles.label}>{label}</span>
      <pre tabIndex={0}>{children}</pre>
    </div>
  );
}
