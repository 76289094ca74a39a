import type { Block } from '@site/src/plugin/block.ts';
import type { ReactNode } from 'react';
import styles from './Layout.module.css';

interface LayoutProps extends Partial<Pick<Block, 'source' | 'region' | 'language' | 'line'>> {
  verdict?: Block['verdict'] | undefined;
  /** What is not seen at first: the end of long code, or the set-up before what it shows. */
  folds?: 'end' | 'set-up' | undefined;
  children: ReactNode;
}

/** The frame of a block. Its data attributes tell scripts and tests what the block is. */
export default function Layout({
  source,
  region,
  language,
  line,
  verdict,
  folds,
  children,
}: LayoutProps): ReactNode {
  return (
    <figure
      className={styles.block}
      data-verdict={verdict}
      data-source={source}
      data-region={region}
      data-language={language}
      data-line={line}
      data-folds={folds}
    >
      {children}
    </figure>
  );
}
