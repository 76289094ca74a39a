import type { ReactNode } from 'react';
import styles from './Output.module.css';

interface OutputFrameProps {
  label: string;
  /** What the lines are proven to be, where they come from a record. */
  verdict?: 'output';
  /** The reader's own run printed them. */
  own?: boolean;
  children: ReactNode;
}

/** Where printed lines stand. It takes the focus, so that it can be scrolled with the keyboard. */
export default function OutputFrame({ label, verdict, own, children }: OutputFrameProps): ReactNode {
  return (
    <div className={styles.output} data-verdict={verdict} data-own={own}>
      <span className={styles.label}>{label}</span>
      <pre tabIndex={0}>{children}</pre>
    </div>
  );
}
