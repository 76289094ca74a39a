import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { parseEndpoint } from '@site/src/live/endpoint.ts';
import { type Fault, faults } from '@site/src/live/faults.ts';
import { liveOptions } from '@site/src/live/options.ts';
import { openSandbox } from '@site/src/live/sandbox.ts';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import FaultWords from './FaultWords.tsx';
import { choose } from './notebooks.ts';
import styles from './Panel.module.css';
import { shown } from './shown.ts';
import type { Cell } from './use-cell.ts';

/** The server that blocks run on, what was found there, and what this page made on it. */
export default function Panel({ cell, close }: { cell: Cell; close(): void }): ReactNode {
  const { notebook, state } = cell;
  const dialog = useRef<HTMLDialogElement>(null);
  const [fault, setFault] = useState<Fault>();
  const [said, setSaid] = useState('');
  const { siteConfig } = useDocusaurusContext();
  const sandbox = liveOptions(siteConfig.customFields)?.sandbox;
  useEffect(() => dialog.current?.showModal(), []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const address = String(fields.get('address'));
    const endpoint = parseEndpoint(address, String(fields.get('key')));
    if (!endpoint) return setFault(faults.address(address));
    choose(endpoint);
    dialog.current?.close();
  };
  /** A key is for one server, and does not go to another one without being given again. */
  const dropKey = ({ currentTarget: { value, form } }: FormEvent<HTMLInputElement>) => {
    const key = form?.elements.namedItem('key');
    const { endpoint } = state;
    if (!(key instanceof HTMLInputElement) || key.value !== endpoint.key) return;
    if (parseEndpoint(value)?.origin !== endpoint.origin) key.value = '';
  };
  const take = async () => {
    if (!sandbox) return;
    setSaid(`Asking for ${sandbox.label}…`);
    const opened = await openSandbox(sandbox);
    if (typeof opened === 'string') return setSaid(opened);
    choose(opened);
    dialog.current?.close();
  };
  const cleanUp = async () => {
    const names = state.made.join(', ');
    setSaid((await notebook.cleanUp()) ?? `Deleted ${names}.`);
  };
  const seen = fault ?? state.fault;
  return (
    <dialog ref={dialog} className={styles.panel} aria-label="Where it runs" onClose={close}>
      <h2>Where it runs</h2>
      <p>
        Blocks run in your browser, on a Weaviate of your choice. It is asked only when you press Run. Code of
        a block reaches nothing else, and never sees the key.
      </p>
      <form onSubmit={submit}>
        <label>
          Address
          <input
            name="address"
            defaultValue={state.endpoint.origin}
            spellCheck={false}
            autoComplete="off"
            required
            onInput={dropKey}
          />
        </label>
        <label>
          API key, if it wants one
          <input name="key" type="password" defaultValue={state.endpoint.key} autoComplete="off" />
        </label>
        <p className={styles.hint}>The key stays in the memory of this page until you leave the site.</p>
        <div className={styles.buttons}>
          <button type="submit">Use this server</button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
      </form>
      {sandbox && (
        <div className={styles.buttons}>
          <button type="button" onClick={take}>
            Use {sandbox.label}
          </button>
        </div>
      )}
      {seen && (
        <p>
          <FaultWords fault={seen} />
        </p>
      )}
      {state.found && (
        <dl>
          <dt>Weaviate</dt>
          <dd>{shown(state.found.version)}</dd>
          <dt>Module</dt>
          <dd>
            {state.found.model ? (
              'text2vec-model2vec is on'
            ) : (
              <FaultWords fault={faults.module(state.endpoint.origin)} />
            )}
          </dd>
          <dt>Model</dt>
          <dd>{state.found.model ? shown(describe(state.found.model)) : 'none'}</dd>
        </dl>
      )}
      <h3>Made by this page</h3>
      <p>{state.made.length > 0 ? state.made.join(', ') : 'Nothing.'}</p>
      <div className={styles.buttons}>
        <button
          type="button"
          data-clean-up
          disabled={state.made.length === 0 || Boolean(state.activity)}
          onClick={cleanUp}
        >
          Clean up
        </button>
      </div>
      <p role="status">{said}</p>
    </dialog>
  );
}

function describe(model: Record<string, unknown>): string {
  const { hidden_dim: dimensions, tokenizer_name: tokenizer } = model;
  const parts = [
    typeof dimensions === 'number' ? `${dimensions} dimensions` : '',
    typeof tokenizer === 'string' ? `made from ${tokenizer}` : '',
  ];
  return parts.filter(Boolean).join(', ') || 'a Model2Vec model';
}
