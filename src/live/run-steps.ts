import { deleteCollection } from './broker/collections.ts';
import { examine } from './examine.ts';
import { blank, changeBlocks, type Place, undo } from './notebook-state.ts';
import { lost, stepsTo, undoneBy, usedUp } from './plan.ts';
import { runBlock } from './run-block.ts';
import type { Sessions } from './sessions.ts';
import type { Workspace } from './workspace.ts';

/** Runs a block and what has to run before it, once the endpoint is seen to be fit for it. */
export async function runSteps(workspace: Workspace, sessions: Sessions, place: Place): Promise<void> {
  const { language } = place;
  const { patch, stateOf } = workspace;
  if (!(await look(workspace))) {
    const { fault } = workspace.store.get();
    return patch(place, {
      ...blank,
      status: 'failed',
      problem: { what: fault?.what ?? '', line: null, fault },
    });
  }
  const session = await sessions.open(language);
  const steps = await decide(workspace, place);
  const first = steps.slice(0, -1);
  for (const index of steps) patch({ language, index }, { status: 'queued' });
  patch(place, { ...blank, first });
  for (const index of first) {
    if (await runBlock(workspace, session, { language, index }, [])) continue;
    for (const later of steps) {
      const other = { language, index: later };
      if (stateOf(other)?.status === 'queued') patch(other, { status: 'idle' });
    }
    const problem = stateOf({ language, index })?.problem;
    if (problem) patch(place, { status: 'failed', problem: { ...problem, line: null, before: index } });
    return;
  }
  if (await runBlock(workspace, session, place, first)) markLater(workspace, place);
}

/** Whether the endpoint is fit; what was found is kept, a fault is not. */
async function look({ store, doing, stopping: { signal } }: Workspace): Promise<boolean> {
  if (store.get().found) return true;
  doing({ doing: 'examining' });
  const finding = await examine(store.get().endpoint, signal);
  signal.throwIfAborted();
  store.set((state) => ({
    ...state,
    found: finding.ok ? finding.found : undefined,
    fault: finding.ok ? undefined : finding.fault,
  }));
  return finding.ok;
}

/** What has to run, once the reader has agreed to start over where a block has used up what it stands on. */
async function decide(workspace: Workspace, place: Place): Promise<number[]> {
  const { planned, made, store } = workspace;
  const { language, index } = place;
  const used = usedUp(planned(language), index).filter((name) => made().has(name));
  if (used.length > 0 && workspace.stateOf(place)?.text === undefined) {
    const undone = new Set(used.flatMap((name) => undoneBy(planned(language), name)));
    const after = planned(language).map((block, at) => (undone.has(at) ? { ...block, ran: false } : block));
    if (await workspace.ask({ kind: 'again', collections: used, steps: stepsTo(after, index) })) {
      for (const name of used) {
        await deleteCollection(store.get().endpoint, made(), name);
      }
      workspace.showMade();
    }
  }
  const undone = new Set(
    lost(planned(language), index, made().has).flatMap((name) => undoneBy(planned(language), name)),
  );
  store.set((state) => changeBlocks(state, language, (block, at) => (undone.has(at) ? undo(block) : block)));
  return stepsTo(planned(language), index);
}

/** Blocks after one that has run again stand on what may be different now. */
function markLater({ store }: Workspace, { language, index }: Place): void {
  store.set((state) =>
    changeBlocks(state, language, (block, at) =>
      at > index && block.status === 'done' ? { ...block, status: 'stale' } : block,
    ),
  );
}
