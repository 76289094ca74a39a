import type { Run } from '@site/src/authoring/messages.ts';
import { type ReactNode, useState } from 'react';
import { press } from './snapshot.ts';
import styles from './styles.module.css';

interface AcceptProps {
  run: Run;
  /** Why it was refused is said elsewhere. */
  quiet?: boolean;
}

/** Records a run, and says why where that is refused. */
export default function Accept({ run: { path, state, refused }, quiet }: AcceptProps): ReactNode {
  const [problem, setProblem] = useState<string>();
  const accept = () => press({ deed: 'accept', path }).then(setProblem, (error) => setProblem(`${error}`));
  const said = problem ?? (quiet ? undefined : refused);
  return (
    <>
      <button type="button" className={styles.button} disabled={state !== 'done'} onClick={accept}>
        {state === 'typing' ? 'Checking types…' : state === 'accepting' ? 'Recording…' : 'Accept'}
      </button>
      {said && <pre className={styles.refused}>{said}</pre>}
    </>
  );
}
