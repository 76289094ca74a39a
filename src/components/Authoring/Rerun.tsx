import type { Part, Run, Standing } from '@site/src/authoring/messages.ts';
import Lines from '@site/src/components/Block/Lines.tsx';
import OutputFrame from '@site/src/components/Block/OutputFrame.tsx';
import type { Block } from '@site/src/plugin/block.ts';
import type { ReactNode } from 'react';
import Accept from './Accept.tsx';
import Changes from './Changes.tsx';
import Faults from './Faults.tsx';
import { useSnapshot } from './snapshot.ts';
import styles from './styles.module.css';

/** What a block did when its source was last saved, until that is recorded. */
export default function Rerun({ block: { source, region } }: { block: Block }): ReactNode {
  const snapshot = useSnapshot();
  const run = snapshot?.runs[source];
  if (!snapshot || !run || region === undefined) return null;
  const prints = run.parts[0]?.output[region];
  const standing = standingOf(run);
  return (
    <div data-authoring="">
      {prints && prints.length > 0 && standing !== 'agrees' && standing !== 'recorded' && (
        <OutputFrame label="Output now, not yet accepted">
          <Lines prints={prints} />
        </OutputFrame>
      )}
      <div className={styles.rerun} data-rerun={standing} role="status">
        <Said run={run} region={region} stack={snapshot.stack} />
      </div>
    </div>
  );
}

function Said({ run, region, stack }: { run: Run; region: string; stack: Standing }): ReactNode {
  const [part] = run.parts;
  if (run.state === 'waiting')
    return `${stack.state === 'none' ? 'Saved, and not run.' : 'Saved. It runs as soon as it can.'} ${stack.said}`;
  if (run.state === 'running' || !part) return 'Saved. Running…';
  if (run.state === 'recorded') return 'Recorded.';
  const time = seconds(part.milliseconds);
  if (part.standing === 'agrees') return `Ran in ${time}: as recorded.`;
  if (part.standing === 'failed') {
    const here = part.faults.filter((fault) => fault.region === region || fault.region === undefined);
    return (
      <>
        <strong>{here.length > 0 ? 'The run failed.' : 'The run failed in another block.'}</strong>{' '}
        {nameOf(part)}, after {time}. The record stands as it was.
        <Faults faults={here.length > 0 ? here : part.faults} />
      </>
    );
  }
  const own = part.differences.filter(
    (difference) => difference.region === region || difference.region === '',
  );
  return (
    <>
      <strong>Not yet accepted.</strong> {nameOf(part)} ran in {time}
      {part.standing === 'new' ? ', for the first time.' : whatOf(own.length, part.differences.length)}
      {own.length > 0 &&
        own.every(({ what }) => what === 'bytes') &&
        ' It does what is recorded of the code before.'}
      <Changes changes={own} />
      <Accept run={run} quiet={own.length === 0} />
    </>
  );
}

function whatOf(own: number, all: number): string {
  if (all === 0) return ' and does what is recorded of other bytes or of another stack.';
  return own === 0 ? '; other blocks of it changed, this one did not.' : '.';
}

function standingOf({ state, parts }: Run): string {
  if (state === 'waiting' || state === 'running' || state === 'recorded') return state;
  return parts[0]?.standing ?? state;
}

/** The file's own name: the block stands below it. */
function nameOf({ title }: Part): string {
  return title.slice(title.lastIndexOf('/') + 1);
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
