import OutputFrame from '@site/src/components/Block/OutputFrame.tsx';
import type { ReactNode } from 'react';
import styles from './Cell.module.css';
import { shown } from './shown.ts';
import type { Cell } from './use-cell.ts';

/** What the run has printed so far, in a region that is there before its first line, so that all lines are told. */
export default function Prints({ cell: { block } }: { cell: Cell }): ReactNode {
  const { prints, problem } = block;
  return (
    <div role="log" aria-label="Output of this run">
      {(prints.length > 0 || problem) && <Lines block={block} />}
    </div>
  );
}

function Lines({ block: { prints, problem } }: Pick<Cell, 'block'>): ReactNode {
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
