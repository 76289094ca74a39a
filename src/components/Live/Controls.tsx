import styles from '@site/src/components/Block/RunButtons.module.css';
import type { Block } from '@site/src/plugin/block.ts';
import { type ReactNode, useSyncExternalStore } from 'react';
import { editing, keyOf, setEditing } from './editing.ts';
import { useCell } from './use-cell.ts';
import { usePress } from './use-press.ts';

/** Run or Stop, and Edit or Reset, for one block. */
export default function Controls({ block }: { block: Block }): ReactNode {
  const cell = useCell(block);
  const press = usePress(block);
  const open = useSyncExternalStore(editing.subscribe, editing.get, editing.get);
  const activity = cell?.state.activity;
  const running =
    cell && activity?.place.language === cell.place.language && activity.place.index === cell.place.index;
  const changed = cell && (open.has(keyOf(cell.place)) || cell.block.text !== undefined);
  const reset = () => {
    if (!cell) return;
    setEditing(cell.place, false);
    cell.notebook.reset(cell.place);
  };
  return (
    <span className={styles.buttons}>
      {running ? (
        <button type="button" data-run="running" onClick={() => cell.notebook.stop()}>
          Stop
        </button>
      ) : (
        <button
          type="button"
          data-run={cell?.block.status ?? 'idle'}
          disabled={Boolean(activity)}
          onClick={() => press('run')}
        >
          Run
        </button>
      )}
      {changed ? (
        <button type="button" data-edit disabled={Boolean(activity)} onClick={reset}>
          Reset
        </button>
      ) : (
        <button type="button" data-edit disabled={Boolean(activity)} onClick={() => press('edit')}>
          Edit
        </button>
      )}
    </span>
  );
}
