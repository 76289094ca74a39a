import type { Run } from '@site/src/authoring/messages.ts';
import { type ReactNode, useState } from 'react';
import { press } from './snapshot.ts';
import styles from './styles.module.css';

/** Records a run, and says why where that is refused. */
export default function Accept({ run: { path, state, refused } }: { run: Run }): ReactNode {
  const [problem, setProblem] = useState<string>();
  const accept = () => press({ deed: 'accept', path }).then(setProblem, (error) => setProblem(`${error}`));
  const said = problem ?? refused;
  return (
    <>
      <button type="button" className={styles.button} disabled={state !== 'done'} onClick={accept}>
        {state === 'typing' ? 'Checking types…' : state === 'accepting' ? 'Recording…' : 'Accept'}
      </button>
      {said && <pre className={styles.refused}>{said}</pre>}
    </>
  );
}
