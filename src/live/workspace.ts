import { type MadeCollections, madeCollections } from './broker/collections.ts';
import type { Endpoint } from './endpoint.ts';
import {
  type Activity,
  type Asked,
  type BlockState,
  blankState,
  changeBlocks,
  type NotebookState,
  type Place,
  undo,
} from './notebook-state.ts';
import type { LiveBlock, LiveLanguage, LivePage } from './page.ts';
import { type Planned, undoneBy } from './plan.ts';
import { createQuestions } from './questions.ts';
import { createStore, type Store } from './store.ts';

/** What the parts of a notebook share: its state, and the small steps that change it. */
export interface Workspace {
  readonly page: LivePage;
  readonly store: Store<NotebookState>;
  /** Aborted when the reader stops the run that is under way. */
  stopping: AbortController;
  blocksOf(language: LiveLanguage): readonly LiveBlock[];
  stateOf(place: Place): BlockState | undefined;
  planned(language: LiveLanguage): Planned[];
  patch(place: Place, change: Partial<BlockState>): void;
  /** Says what the run does now. */
  doing(change: Partial<Activity>): void;
  /** Asks the reader; rejects when the run is stopped. */
  ask(question: Asked['question']): Promise<boolean>;
  /** Takes back what the reader has not answered yet. */
  dropQuestions(): void;
  /** What this page made at the endpoint. */
  made(): MadeCollections;
  showMade(): void;
}

export function createWorkspace(page: LivePage, endpoint: Endpoint): Workspace {
  const store = createStore(blankState(page, endpoint));
  const questions = createQuestions(store);
  const madeAt = new Map<string, MadeCollections>();
  const blocksOf = (language: LiveLanguage) => page.programs[language]?.blocks ?? [];
  const stateOf = ({ language, index }: Place) => store.get().blocks[language]?.[index];
  const planned = (language: LiveLanguage) =>
    blocksOf(language).map((block, index) => ({
      ...block,
      ran: stateOf({ language, index })?.ran ?? false,
    }));

  /** Whether the block that runs is known to delete a collection: then the blocks after it go on without. */
  const isMeant = (language: LiveLanguage, collection: string): boolean => {
    const { activity } = store.get();
    if (activity?.place.language !== language || activity.step === undefined) return false;
    const running = { language, index: activity.step };
    const deleted = blocksOf(language)[running.index]?.collections.deleted ?? [];
    return stateOf(running)?.text === undefined && deleted.includes(collection);
  };

  /** A collection is gone, and with it the work of the block that made it and of all after it, in both languages. */
  const gone = (collection: string) => {
    for (const language of ['py', 'ts'] as const) {
      if (isMeant(language, collection)) continue;
      const undone = undoneBy(planned(language), collection);
      store.set((state) =>
        changeBlocks(state, language, (block, index) =>
          undone.includes(index) && block.status !== 'running' ? undo(block) : block,
        ),
      );
    }
  };

  const workspace: Workspace = {
    page,
    store,
    stopping: new AbortController(),
    blocksOf,
    stateOf,
    planned,
    patch: ({ language, index }, change) =>
      store.set((state) =>
        changeBlocks(state, language, (block, at) => (at === index ? { ...block, ...change } : block)),
      ),
    doing: (change) =>
      store.set((state) =>
        state.activity ? { ...state, activity: { ...state.activity, ...change } } : state,
      ),
    ask: (question) => questions.ask(question, workspace.stopping.signal),
    dropQuestions: questions.drop,
    made: () => {
      const { origin } = store.get().endpoint;
      const known = madeAt.get(origin) ?? madeCollections(gone);
      madeAt.set(origin, known);
      return known;
    },
    showMade: () => store.set((state) => ({ ...state, made: workspace.made().names() })),
  };
  return workspace;
}
