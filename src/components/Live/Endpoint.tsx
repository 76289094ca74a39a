import { faults } from '@site/src/live/faults.ts';
import { sameModel } from '@site/src/live/same-model.ts';
import { type ReactNode, useState } from 'react';
import styles from './Cell.module.css';
import FaultWords from './FaultWords.tsx';
import Panel from './Panel.tsx';
import Program from './Program.tsx';
import { shown } from './shown.ts';
import type { Cell } from './use-cell.ts';

/** Where blocks run, what was found there, and the way to change it. */
export default function Endpoint({ cell }: { cell: Cell }): ReactNode {
  const [open, setOpen] = useState(false);
  const { state, notebook, place } = cell;
  const { origin } = state.endpoint;
  const { found } = state;
  const engine = state.versions[place.language];
  return (
    <div className={styles.endpoint}>
      <p>
        {state.silent && `${state.silent} `}
        {engine && `${shown(engine)}. `}
        {found ? `Weaviate ${shown(found.version)} at ${origin}.` : `Runs on ${origin}.`}
        {found &&
          found.version !== notebook.page.tested.server &&
          ` The recorded runs used Weaviate ${notebook.page.tested.server}.`}
        {found && !found.model && (
          <>
            {' '}
            <FaultWords fault={faults.module(origin)} />
          </>
        )}
        {found?.model &&
          !sameModel(found, notebook.page.tested) &&
          ' It has another model than the recorded runs.'}
      </p>
      <button type="button" className={styles.button} data-panel onClick={() => setOpen(true)}>
        Where it runs
      </button>
      <Program notebook={notebook} language={place.language} />
      {open && <Panel cell={cell} close={() => setOpen(false)} />}
    </div>
  );
}
