import type { Activity } from '@site/src/live/notebook-state.ts';
import type { ReactNode } from 'react';
import { titleOf } from './titles.ts';
import type { Cell } from './use-cell.ts';
import { useSeconds } from './use-seconds.ts';

const slow = 4;

/** What is going on, for as long as it does. It stands where it is told to those who listen, so it only names phases. */
export default function Working({ cell, activity }: { cell: Cell; activity: Activity }): ReactNode {
  const { state, place } = cell;
  const { doing, step, pending } = activity;
  const seconds = useSeconds(activity.since);
  const { origin } = state.endpoint;
  if (state.asked) return 'Waiting for your answer.';
  if (doing === 'examining') return `Looking at ${origin}…`;
  if (isLoading(activity)) return 'Loading the engine';
  if (doing === 'starting') return 'Starting the engine…';
  const waits = pending > 0 && seconds >= slow;
  return (
    <>
      {step === place.index ? 'Running' : runsFirst(cell, step)}
      {waits && `. ${origin} has not answered yet; Stop ends the run.`}
    </>
  );
}

/** The engine starts while its last files are on their way. */
export function isLoading({ doing, loaded = 0, total = 0 }: Activity): boolean {
  return doing === 'loading' || (doing === 'starting' && loaded < total);
}

/** All that runs before the block, and what of it runs now. */
function runsFirst({ notebook, place, block }: Cell, step: number): string {
  const titles = block.first.map((index) => titleOf(notebook, { ...place, index }));
  const now = titles.length > 1 ? `. Now ${titleOf(notebook, { ...place, index: step })}` : '';
  return `Runs first: ${titles.join(', ')}${now}`;
}
