import { sameModel } from '@site/src/live/same-model.ts';
import type { ReactNode } from 'react';
import styles from './Cell.module.css';
import FaultWords from './FaultWords.tsx';
import { shown } from './shown.ts';
import { titleOf } from './titles.ts';
import type { Cell } from './use-cell.ts';

/** How the last run went, beside what is recorded. */
export default function Result({ cell }: { cell: Cell }): ReactNode {
  const { notebook, place, block } = cell;
  const { status, ms, first, problem } = block;
  const names = first.map((index) => titleOf(notebook, { ...place, index }));
  return (
    <>
      {status === 'idle' && 'Not run.'}
      {status === 'queued' && 'Runs soon.'}
      {status === 'running' && 'Running…'}
      {(status === 'done' || status === 'stale') && (
        <>
          <strong>{status === 'done' ? 'Done' : 'Changed since'}</strong>
          {ms !== undefined && ` · ${time(ms)}`}
          {' · '}
          <Compared cell={cell} />
        </>
      )}
      {status === 'failed' && problem && <Failed cell={cell} />}
      {names.length > 0 && <span className={styles.line}>Ran first: {names.join(', ')}.</span>}
    </>
  );
}

function Compared({ cell: { block, state, notebook } }: { cell: Cell }): ReactNode {
  const { comparison, text } = block;
  if (text !== undefined || !comparison) return 'your own code, so there is nothing to compare it with';
  if (comparison.kind === 'same') {
    const other = state.found && !sameModel(state.found, notebook.page.tested);
    if (block.problem) return 'failed as recorded';
    return comparison.silent
      ? 'it prints nothing, as recorded'
      : `same as recorded${other ? ', though another model answered' : ''}`;
  }
  if (comparison.kind === 'model') {
    return comparison.sameForm
      ? 'as many lines as recorded, of the same form; ranks, distances and scores are those of this server’s model'
      : 'other lines than recorded, in number or form; this server has another model';
  }
  return (
    <>
      different from the recorded run
      <table className={styles.difference}>
        <thead>
          <tr>
            <th>recorded</th>
            <th>this run</th>
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map(({ recorded, now }, index) => (
            <tr key={index}>
              <td>{shown(recorded ?? 'nothing')}</td>
              <td>{shown(now ?? 'nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Failed({ cell: { notebook, place, block } }: { cell: Cell }): ReactNode {
  const { problem } = block;
  if (!problem) return null;
  const { fault, before, what } = problem;
  return (
    <>
      <strong className={styles.failed}>
        {before === undefined
          ? 'Failed.'
          : `${titleOf(notebook, { ...place, index: before })}, which runs first, failed: ${shown(what)}`}
      </strong>
      {fault && (
        <span className={styles.line}>
          <FaultWords fault={fault} />
        </span>
      )}
      <button type="button" className={styles.button} onClick={() => notebook.run(place)}>
        Try again
      </button>
    </>
  );
}

function time(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
