import { useKeptFocus } from '@site/src/components/Block/kept-focus.ts';
import type { Block } from '@site/src/plugin/block.ts';
import { lazy, type ReactNode, Suspense, useRef, useSyncExternalStore } from 'react';
import styles from './Cell.module.css';
import Endpoint from './Endpoint.tsx';
import { editing, keyOf } from './editing.ts';
import { current } from './notebooks.ts';
import Prints from './Prints.tsx';
import Progress from './Progress.tsx';
import Question from './Question.tsx';
import Result from './Result.tsx';
import { useCell } from './use-cell.ts';
import Working from './Working.tsx';

const Editor = lazy(() => import('./Editor.tsx'));

interface CellProps {
  block: Block;
  /** The code as it is recorded. */
  code: ReactNode;
  /** The output as it is recorded. */
  output: ReactNode;
}

/** A block that runs: its code or an editor, and what a run prints in place of the recorded output. */
export default function Cell({ block, code, output }: CellProps): ReactNode {
  const cell = useCell(block);
  const open = useSyncExternalStore(editing.subscribe, editing.get, editing.get);
  const shown = useRef<HTMLDivElement>(null);
  useKeptFocus(shown);
  const failure = useSyncExternalStore(current.subscribe, current.get, () => undefined)?.failure;
  if (!cell) {
    return (
      <>
        {code}
        {output}
        {failure && <p className={styles.note}>{failure} Reload the page.</p>}
      </>
    );
  }
  const { state, place, block: known } = cell;
  const isHere =
    state.activity?.place.language === place.language && state.activity.place.index === place.index;
  const activity = isHere ? state.activity : undefined;
  const editor = open.has(keyOf(place));
  // Without a word of its own, a run leaves the recorded words where they are.
  const spoken = known.prints.length > 0 || known.status === 'done' || known.status === 'stale';
  const touched = isHere || known.status !== 'idle' || known.prints.length > 0;
  return (
    <>
      {editor && (
        <Suspense fallback={null}>
          <Editor cell={cell} />
        </Suspense>
      )}
      <div ref={shown} hidden={editor}>
        {code}
      </div>
      {!(touched && spoken) && output}
      {touched && <Prints cell={cell} />}
      {(touched || editor) && (
        <div
          className={styles.live}
          data-live={known.status}
          data-comparison={known.comparison?.kind}
          data-ended={known.ended}
        >
          <div className={styles.status}>
            <div role="status">
              {activity ? <Working cell={cell} activity={activity} /> : <Result cell={cell} />}
            </div>
            {activity && !state.asked && <Progress activity={activity} />}
          </div>
          {isHere && state.asked && <Question key={state.asked.turn} cell={cell} asked={state.asked} />}
          <Endpoint cell={cell} />
        </div>
      )}
    </>
  );
}
