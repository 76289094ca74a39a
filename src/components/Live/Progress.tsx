import type { Activity } from '@site/src/live/notebook-state.ts';
import type { ReactNode } from 'react';
import styles from './Cell.module.css';
import { useSeconds } from './use-seconds.ts';
import { isLoading } from './Working.tsx';

/** How far it is: megabytes, then seconds. They change all the time, so they are for the eye and not told aloud. */
export default function Progress({ activity }: { activity: Activity }): ReactNode {
  const { doing, loaded = 0, total = 0 } = activity;
  const seconds = useSeconds(activity.since);
  if (isLoading(activity)) {
    return (
      <>
        <span aria-hidden>
          : {megabytes(loaded)} of {megabytes(total)} MB
        </span>
        <progress
          className={styles.progress}
          aria-label="Loading the engine"
          value={loaded}
          max={total || 1}
        />
      </>
    );
  }
  return doing === 'running' && <span aria-hidden>{seconds > 0 ? ` · ${seconds} s` : '…'}</span>;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
