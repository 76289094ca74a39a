import { deleteCollection } from './broker/collections.ts';
import { examine } from './examine.ts';
import { blank, changeBlocks, type Place, undo } from './notebook-state.ts';
import { blocksBefore, lost, stepsTo, undoneBy, usedUp } from './plan.ts';
import { runBlock } from './run-block.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';
import type { Workspace } from './workspace.ts';

/** Runs a block and what has to run before it, once the endpoint is seen to be fit for it. */
export async function runSteps(workspace: Workspace, sessions: Sessions, place: Place): Promise<void> {
  const { language } = place;
  const { patch, store } = workspace;
  const { signal } = workspace.stopping;
  if (!(await look(workspace))) {
    const { fault } = store.get();
    return patch(place, {
      ...blank,
      status: 'failed',
      problem: { what: fault?.what ?? '', line: null, fault },
    });
  }
  const session = await sessions.open(language);
  signal.throwIfAborted();
  const steps = await decide(workspace, place);
  signal.throwIfAborted();
  for (const index of steps) patch({ language, index }, { status: 'queued' });
  try {
    await runInTurn(workspace, session, place, steps.slice(0, -1));
  } finally {
    store.set((state) =>
      changeBlocks(state, language, (block) =>
        block.status === 'queued' ? { ...block, status: 'idle' } : block,
      ),
    );
  }
}

/** Runs blocks one after another, and the block itself if all of them end well. */
async function runInTurn(
  workspace: Workspace,
  session: Session,
  place: Place,
  first: readonly number[],
): Promise<void> {
  const { patch, stateOf } = workspace;
  const { language } = place;
  patch(place, { ...blank, first });
  for (const index of first) {
    if (await runBlock(workspace, session, { language, index }, [])) continue;
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
  return stepsTo(planned(language), index);
}

/** Blocks after one that has run again stand on what may be different now. */
function markLater({ store, planned }: Workspace, { language, index }: Place): void {
  const blocks = planned(language);
  store.set((state) =>
    changeBlocks(state, language, (block, at) =>
      blocksBefore(blocks, at) > index && block.status === 'done' ? { ...block, status: 'stale' } : block,
    ),
  );
}
