import OutputFrame from '@site/src/components/Block/OutputFrame.tsx';
import type { ReactNode } from 'react';
import styles from './Cell.module.css';
import { shown } from './shown.ts';
import type { Cell } from './use-cell.ts';

/** What the run has printed so far. */
export default function Prints({ cell: { block } }: { cell: Cell }): ReactNode {
  const { prints, problem } = block;
  if (prints.length === 0 && !problem) return null;
  return (
    <OutputFrame label="Output of this run" own>
      {prints.map(({ line, text, stream }, index) => (
        <samp key={index} data-line={line} className={stream === 'stderr' ? styles.error : undefined}>
          {shown(text)}
        </samp>
      ))}
      {problem && problem.before === undefined && (
        <samp className={styles.error} data-problem>
          {problem.line !== null && `Line ${problem.line}: `}
          {shown(problem.what)}
        </samp>
      )}
    </OutputFrame>
  );
}
