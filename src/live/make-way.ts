import { deleteCollection } from './broker/collections.ts';
import { changeBlocks, type Place, undo } from './notebook-state.ts';
import { lost, stepsTo, undoneBy, usedUp } from './plan.ts';
import type { Workspace } from './workspace.ts';

/** Makes way for a block: asks the reader to start over where it has used up what it stands on, and undoes what is lost. */
export async function makeWay(workspace: Workspace, place: Place): Promise<void> {
  const { planned, store, stopping } = workspace;
  const { language, index } = place;
  // What is decided here holds for this server, whichever one is chosen meanwhile.
  const { endpoint } = store.get();
  const made = workspace.made();
  const used = usedUp(planned(language), index).filter(made.has);
  if (used.length > 0 && workspace.stateOf(place)?.text === undefined) {
    const undone = new Set(used.flatMap((name) => undoneBy(planned(language), name)));
    const after = planned(language).map((block, at) => (undone.has(at) ? { ...block, ran: false } : block));
    if (await workspace.ask({ kind: 'again', collections: used, steps: stepsTo(after, index) })) {
      for (const name of used) {
        stopping.signal.throwIfAborted();
        await deleteCollection(endpoint, made, name);
      }
      workspace.showMade();
    }
  }
  const undone = new Set(
    lost(planned(language), index, made.has).flatMap((name) => undoneBy(planned(language), name)),
  );
  store.set((state) => changeBlocks(state, language, (block, at) => (undone.has(at) ? undo(block) : block)));
}
