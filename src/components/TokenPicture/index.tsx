import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ReactNode, useId, useState } from 'react';
import Picture from './Picture.tsx';
import styles from './styles.module.css';
import { type ModelState, useModel } from './use-model.ts';

/** Shows what the project's model makes of a text, in the reader's browser alone. */
export default function TokenPicture(): ReactNode {
  const [text, setText] = useState('The baker kneads a loaf of bread');
  const { state, load } = useModel();
  const id = useId();
  if (!useIsBrowser()) {
    return (
      <div className={styles.picture}>
        <p>The picture needs scripts. What it shows is told in the steps below.</p>
      </div>
    );
  }
  return (
    <section className={styles.picture} aria-label="A text and its vector" data-state={state.kind}>
      <label className={styles.label} htmlFor={id}>
        A text
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={2}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {state.kind === 'ready' ? (
        <Picture model={state.model} text={text} />
      ) : (
        <Load state={state} load={load} />
      )}
    </section>
  );
}

function Load({
  state,
  load,
}: {
  state: Exclude<ModelState, { kind: 'ready' }>;
  load: () => void;
}): ReactNode {
  return (
    <p role="status" className={styles.load}>
      {state.kind === 'loading' ? (
        'Loading the model…'
      ) : (
        <button type="button" className={styles.button} onClick={load}>
          {state.kind === 'failed' ? 'Try again' : 'Load the model, 8 MB'}
        </button>
      )}
      {state.kind === 'failed' && <span> The model could not be loaded: {state.why}</span>}
    </p>
  );
}
