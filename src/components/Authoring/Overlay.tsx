import type { Fault, Snapshot } from '@site/src/authoring/messages.ts';
import { type ReactNode, useEffect, useState } from 'react';
import Faults from './Faults.tsx';
import styles from './styles.module.css';

/** All that is known to be wrong, each fault once: of pages as they were read, of sources as they ran. */
export function faultsOf({ checks, runs }: Snapshot): Fault[] {
  const ran = Object.values(runs).flatMap(({ parts }) => parts.flatMap(({ faults }) => faults));
  const faults = [...Object.values(checks).flat(), ...ran];
  return [...new Map(faults.map((fault) => [`${fault.place} ${fault.message}`, fault])).values()];
}

/** Stands over the page as long as something is wrong, until it is put away; what comes after that shows again. */
export default function Overlay({ faults }: { faults: Fault[] }): ReactNode {
  const [seen, setSeen] = useState<string>();
  const [isAway, setAway] = useState(false);
  const now = faults.map(({ place, message }) => `${place} ${message}`).join('\n');
  if (now !== seen) {
    setSeen(now);
    setAway(false);
  }
  useEffect(() => {
    const putAway = ({ key }: KeyboardEvent) => key === 'Escape' && setAway(true);
    document.addEventListener('keydown', putAway);
    return () => document.removeEventListener('keydown', putAway);
  }, []);
  if (faults.length === 0) return null;
  const what =
    faults.length === 1
      ? 'One thing is wrong with the site'
      : `${faults.length} things are wrong with the site`;
  return (
    <div className={styles.over} data-away={isAway} role="alert">
      <div className={styles.row}>
        <strong>{what}</strong>
        <button
          type="button"
          className={styles.button}
          aria-expanded={!isAway}
          onClick={() => setAway(!isAway)}
        >
          {isAway ? 'Show' : 'Put away'}
        </button>
      </div>
      {!isAway && <Faults faults={faults} />}
    </div>
  );
}
