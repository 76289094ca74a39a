import type { ReactNode } from 'react';
import CopyButton from './CopyButton.tsx';
import styles from './Title.module.css';

interface TitleProps {
  name: ReactNode;
  language: string;
  /** Buttons beside Copy. */
  children?: ReactNode;
}

/** The line above the code: its name, its language, and what a reader can do with it. */
export default function Title({ name, language, children }: TitleProps): ReactNode {
  return (
    <figcaption className={styles.title}>
      {name && <span className={styles.name}>{name}</span>}
      {language && <span className={styles.language}>{language}</span>}
      {children}
      <CopyButton />
    </figcaption>
  );
}
