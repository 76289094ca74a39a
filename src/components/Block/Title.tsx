import type { ReactNode } from 'react';
import CopyButton from './CopyButton.tsx';
import type { Extent } from './extent.ts';
import styles from './Title.module.css';

interface TitleProps {
  name: ReactNode;
  /** Where the whole tested file can be read. */
  address?: string | undefined;
  language: string;
  wide?: Extent['wide'];
  /** What else a reader can do with the block; it stands before Copy. */
  children?: ReactNode;
}

/** The line above the code: its name, its language, and what a reader can do with it. */
export default function Title({ name, address, language, wide, children }: TitleProps): ReactNode {
  return (
    <figcaption className={styles.title}>
      {name && <Name name={name} address={address} />}
      {language && <span className={styles.language}>{language}</span>}
      {wide && (
        <button type="button" data-action="wrap" data-wide={wide} aria-pressed={false}>
          Wrap
        </button>
      )}
      {children}
      <CopyButton />
    </figcaption>
  );
}

function Name({ name, address }: Pick<TitleProps, 'name' | 'address'>): ReactNode {
  if (!address) return <span className={styles.name}>{name}</span>;
  return (
    <a className={styles.name} href={address} title="View source: the whole file that was tested">
      {name}
    </a>
  );
}
