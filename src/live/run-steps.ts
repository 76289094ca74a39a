import { examine } from './examine.ts';
import { makeWay } from './make-way.ts';
import { blank, changeBlocks, type Place } from './notebook-state.ts';
import { blocksBefore, stepsTo } from './plan.ts';
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
  await makeWay(workspace, place);
  signal.throwIfAborted();
  try {
    await runInTurn(workspace, session, place);
  } finally {
    store.set((state) =>
      changeBlocks(state, language, (block) =>
        block.status === 'queued' ? { ...block, status: 'idle' } : block,
      ),
    );
  }
}

/**
 * Runs blocks one after another, and the block itself if all of them end well. What is left to run is asked again after
 * each: a block that makes its collection anew has undone the work of those after it.
 */
async function runInTurn(workspace: Workspace, session: Session, place: Place): Promise<void> {
  const { patch, stateOf, planned } = workspace;
  const { language } = place;
  const first: number[] = [];
  for (;;) {
    const [index = place.index, ...others] = stepsTo(planned(language), place.index).filter(
      (step) => !first.includes(step),
    );
    if (index === place.index) break;
    for (const queued of others) patch({ language, index: queued }, { status: 'queued' });
    patch(place, { ...blank, first: [...first, index, ...others.slice(0, -1)] });
    first.push(index);
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

/** Blocks after one that has run again stand on what may be different now. */
function markLater({ store, planned }: Workspace, { language, index }: Place): void {
  const blocks = planned(language);
  store.set((state) =>
    changeBlocks(state, language, (block, at) =>
      blocksBefore(blocks, at) > index && block.status === 'done' ? { ...block, status: 'stale' } : block,
    ),
  );
}
