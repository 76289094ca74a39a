import type { ReactNode } from 'react';
import styles from './Proof.module.css';

/** A real block, with what it printed and what it ran on. */
export default function Proof({ children }: { children: ReactNode }): ReactNode {
  return <section className={styles.proof}>{children}</section>;
}
