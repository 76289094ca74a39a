import type { Activity } from '@site/src/live/notebook-state.ts';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './Cell.module.css';
import { titleOf } from './titles.ts';
import type { Cell } from './use-cell.ts';

const slow = 4;

/** What is going on, for as long as it does. */
export default function Working({ cell, activity }: { cell: Cell; activity: Activity }): ReactNode {
  const { state, place } = cell;
  const { doing, loaded = 0, total = 0, step, pending } = activity;
  const seconds = useSeconds(activity.since);
  const { origin } = state.endpoint;
  if (state.asked) return 'Waiting for your answer.';
  if (doing === 'examining') return `Looking at ${origin}…`;
  // The engine starts while its last files are on their way.
  if (doing === 'loading' || (doing === 'starting' && loaded < total)) {
    return (
      <>
        Loading the engine: {megabytes(loaded)} of {megabytes(total)} MB
        <progress className={styles.progress} value={loaded} max={total || 1} />
      </>
    );
  }
  if (doing === 'starting') return 'Starting the engine…';
  const waits = pending > 0 && seconds >= slow;
  return (
    <>
      {step === place.index ? 'Running' : runsFirst(cell, step)}
      {seconds > 0 ? `, ${seconds} s` : '…'}
      {waits && `. ${origin} has not answered yet; Stop ends the run.`}
    </>
  );
}

/** All that runs before the block, and what of it runs now. */
function runsFirst({ notebook, place, block }: Cell, step: number): string {
  const titles = block.first.map((index) => titleOf(notebook, { ...place, index }));
  const now = titles.length > 1 ? `. Now ${titleOf(notebook, { ...place, index: step })}` : '';
  return `Runs first: ${titles.join(', ')}${now}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function useSeconds(since: number): number {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - since) / 1000));
}
