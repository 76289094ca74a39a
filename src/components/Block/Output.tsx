import type { Block } from '@site/src/plugin/block.ts';
import type { ReactNode } from 'react';
import styles from './Output.module.css';

/** What the recorded run printed; each print knows the line of the code that it came from. */
export default function Output({ prints }: { prints: NonNullable<Block['output']> }): ReactNode {
  return (
    <div className={styles.output} data-verdict="output">
      <span className={styles.label}>Output</span>
      <pre tabIndex={0}>
        {prints.map(({ line, text }, index) => (
          <samp key={index} data-line={line}>
            {text}
            {'\n'}
          </samp>
        ))}
      </pre>
    </div>
  );
}
