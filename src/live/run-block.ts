import { sameMessage } from '../snippets/same-message.ts';
import { type Comparison, compareOutput } from './compare-output.ts';
import type { Print } from './engine.ts';
import { type Fault, faults } from './faults.ts';
import { blank, type Place, type Problem } from './notebook-state.ts';
import type { LiveBlock } from './page.ts';
import { createRunRequests } from './run-requests.ts';
import { sameModel } from './same-model.ts';
import type { Session } from './session.ts';
import type { RunEnd } from './session-run.ts';
import { throttle } from './throttle.ts';
import type { Workspace } from './workspace.ts';

/** How often a block that prints much is shown anew, so that it does not freeze the page. */
const showEvery = 50;

/** Runs one block in a session, showing what it prints; resolves to whether it ended well. */
export async function runBlock(
  workspace: Workspace,
  session: Session,
  place: Place,
  first: readonly number[],
): Promise<boolean> {
  const { store, patch, doing, showMade } = workspace;
  const block = workspace.blocksOf(place.language)[place.index];
  const state = workspace.stateOf(place);
  if (!block || !state) return false;
  const prints: Print[] = [];
  patch(place, { ...blank, status: 'running', first });
  doing({ doing: 'running', step: place.index, since: Date.now(), pending: 0 });
  const show = throttle(showEvery, () => patch(place, { prints: [...prints] }));
  const recorded = state.text === undefined;
  const failing = recorded && block.failsAfter !== undefined;
  const { request, wasLost, kept } = createRunRequests(
    workspace,
    session,
    (collection) => !failing || block.collections.created.includes(collection),
  );
  const print = (printed: Print) => {
    prints.push(printed);
    show.soon();
  };
  const end = await session.run(state.text ?? block.code, { print, request });
  show.cancel();
  showMade();
  const { ms } = end;
  if (end.ok || (failing && 'error' in end && !wasLost())) {
    const problem = end.ok ? undefined : problemOf(end);
    const comparison = recorded ? compare(workspace, block, withError(prints, problem, block)) : undefined;
    patch(place, { status: 'done', ran: true, prints, ms, comparison, problem });
    return true;
  }
  if (wasLost()) store.set((now) => ({ ...now, found: undefined }));
  const fault = wasLost() ? faults.lost(store.get().endpoint.origin) : faultOfKept(kept());
  patch(place, { status: 'failed', ran: false, prints, ms, problem: { ...problemOf(end), fault } });
  return false;
}

function faultOfKept(kept: readonly string[]): Fault | undefined {
  return kept.length > 0 ? faults.kept(kept) : undefined;
}

/** The prints of a block that has to fail, and its error behind them: in the recorded words, if it is the same one. */
function withError(prints: readonly Print[], problem: Problem | undefined, { output }: LiveBlock): Print[] {
  if (!problem) return [...prints];
  const recorded = output.at(-1)?.text ?? '';
  const text = sameMessage(problem.what, recorded) ? recorded : problem.what;
  return [...prints, { stream: 'stdout', text: `${text}\n`, line: problem.line ?? 0, values: [] }];
}

function compare({ store, page }: Workspace, { output }: LiveBlock, prints: readonly Print[]): Comparison {
  const { found } = store.get();
  return compareOutput(output, prints, !found || sameModel(found, page.tested));
}

function problemOf(end: Extract<RunEnd, { ok: false }>): Problem {
  if ('ended' in end) return { what: end.ended, line: null };
  const { name, message, line } = end.error;
  return { what: `${name}: ${message}`, line };
}
