import type { Part, Run } from '@site/src/authoring/messages.ts';
import { type ReactNode, useState } from 'react';
import Accept from './Accept.tsx';
import Changes from './Changes.tsx';
import Overlay, { faultsOf } from './Overlay.tsx';
import { seconds } from './Rerun.tsx';
import { press, useSnapshot } from './snapshot.ts';
import styles from './styles.module.css';
import { useUnproven } from './unproven.ts';

/** What stands at the foot of a page while it is written: the stack and the page's programs; over it, what is wrong. */
export default function Dock({ page }: { page: string }): ReactNode {
  const snapshot = useSnapshot();
  const unproven = useUnproven(page);
  const [problem, setProblem] = useState<string>();
  if (!snapshot) return null;
  const { stack, runs, checks } = snapshot;
  const faults = [...faultsOf(snapshot), ...unproven];
  const run = runs[page];
  const busy = run && ['waiting', 'running', 'typing', 'accepting'].includes(run.state);
  const verify = () =>
    press({ deed: 'verify', path: page }).then(setProblem, (error) => setProblem(`${error}`));
  return (
    <section className={styles.dock} aria-label="While you write" data-stack={stack.state} data-authoring="">
      <div className={styles.row}>
        <span className={styles.stack}>{stack.said}</span>
        <button type="button" className={styles.button} disabled={busy ?? false} onClick={verify}>
          {busy ? 'Verifying…' : 'Verify this page'}
        </button>
      </div>
      <div role="status" className={styles.told}>
        {problem}
        {faults.length === 0 && Object.keys(checks).length > 0 && (
          <p>Checked what you saved: nothing is wrong.</p>
        )}
        {run && <Programs run={run} />}
      </div>
      <Overlay faults={faults} />
    </section>
  );
}

function Programs({ run }: { run: Run }): ReactNode {
  const { parts, state } = run;
  if (parts.length === 0) return state === 'done' ? <p>This page has no program.</p> : null;
  const differs = parts.some(({ standing }) => standing === 'differs' || standing === 'new');
  const failed = parts.some(({ standing }) => standing === 'failed');
  return (
    <>
      <ul className={styles.programs}>
        {parts.map((part) => (
          <Program key={part.title} part={part} recorded={state === 'recorded'} />
        ))}
      </ul>
      {differs && !failed && state !== 'recorded' && <Accept run={run} />}
    </>
  );
}

function Program({ part, recorded }: { part: Part; recorded: boolean }): ReactNode {
  const { title, standing, milliseconds, differences } = part;
  return (
    <li data-standing={recorded ? 'agrees' : standing}>
      {nameOf(title)} ran in {seconds(milliseconds)}: {recorded ? 'recorded.' : words[standing]}
      <Changes changes={recorded ? [] : differences} names />
    </li>
  );
}

/** As it is called below its own page. */
function nameOf(title: string): string {
  return title.replace(/^the (.*?) of (?:docs|src\/pages)\/\S+(.*)$/, 'The $1 of this page$2');
}

const words: Record<Part['standing'], string> = {
  agrees: 'as recorded.',
  differs: 'not yet accepted.',
  new: 'for the first time, not yet accepted.',
  failed: 'it failed.',
};
