import type { Question } from './broker/question.ts';
import type { Comparison } from './compare-output.ts';
import type { Endpoint } from './endpoint.ts';
import type { Print } from './engine.ts';
import type { Found } from './examine.ts';
import type { Fault } from './faults.ts';
import type { LiveLanguage, LivePage } from './page.ts';

/** A block of the page, by its language and its place in that language's program. */
export interface Place {
  language: LiveLanguage;
  index: number;
}

/** `stale`: it ran, and something that it stands on has changed since. */
export type Status = 'idle' | 'queued' | 'running' | 'done' | 'failed' | 'stale';

/** Why a block failed, in words. */
export interface Problem {
  what: string;
  line: number | null;
  fault?: Fault | undefined;
  /** The earlier block that it happened in, where it was not this one. */
  before?: number;
}

export interface BlockState {
  status: Status;
  /** Whether its present text has run in this session, and what it made is still there. */
  ran: boolean;
  /** What the reader has written in place of the code. */
  text?: string | undefined;
  prints: readonly Print[];
  ms?: number | undefined;
  comparison?: Comparison | undefined;
  problem?: Problem | undefined;
  /** The blocks that ran first, by place. */
  first: readonly number[];
  /** How often its Run was pressed and came to an end. */
  ended: number;
}

/** A question that a run waits on. `again`: the block has used up what it needs, so others have to run again. */
export interface Asked {
  /** Tells it from the questions before it. */
  turn: number;
  question: Question | { kind: 'again'; collections: string[]; steps: number[] };
  answer(yes: boolean): void;
}

/** What the notebook is doing, for the block whose Run was pressed. */
export interface Activity {
  place: Place;
  doing: 'examining' | 'loading' | 'starting' | 'running';
  /** The block that runs now. */
  step: number;
  since: number;
  /** Requests that wait for the endpoint's answer. */
  pending: number;
  loaded?: number;
  total?: number;
}

export interface NotebookState {
  endpoint: Endpoint;
  /** What the endpoint said of itself; undefined before the first Run. */
  found?: Found | undefined;
  fault?: Fault | undefined;
  /** Why a session ended between two runs. */
  silent?: string | undefined;
  activity?: Activity | undefined;
  asked?: Asked | undefined;
  versions: Partial<Record<LiveLanguage, string>>;
  /** The collections that this page made on this endpoint. */
  made: readonly string[];
  blocks: Partial<Record<LiveLanguage, readonly BlockState[]>>;
}

const untouched: BlockState = { status: 'idle', ran: false, prints: [], first: [], ended: 0 };

/** A block as it is before a run. */
export const blank = {
  prints: [],
  ms: undefined,
  comparison: undefined,
  problem: undefined,
  first: [],
} satisfies Partial<BlockState>;

/** A block whose work is gone. */
export function undo(block: BlockState): BlockState {
  return { ...block, ran: false, status: block.status === 'done' ? 'stale' : block.status };
}

/** A notebook in which nothing has run. */
export function blankState({ programs }: LivePage, endpoint: Endpoint): NotebookState {
  const blocks = Object.entries(programs).map(([language, program]) => [
    language,
    program.blocks.map(() => untouched),
  ]);
  return { endpoint, versions: {}, made: [], blocks: Object.fromEntries(blocks) };
}

/** A state in which some blocks are changed. */
export function changeBlocks(
  state: NotebookState,
  language: LiveLanguage,
  change: (block: BlockState, index: number) => BlockState,
): NotebookState {
  return { ...state, blocks: { ...state.blocks, [language]: (state.blocks[language] ?? []).map(change) } };
}
