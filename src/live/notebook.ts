import { createBroker } from './broker/broker.ts';
import { deleteCollection, type MadeCollections, madeCollections } from './broker/collections.ts';
import { compareOutput } from './compare-output.ts';
import type { Endpoint } from './endpoint.ts';
import type { Print } from './engine.ts';
import { openEngineFiles } from './engine-files.ts';
import { examine } from './examine.ts';
import { faults } from './faults.ts';
import {
  type Activity,
  type Asked,
  type BlockState,
  blankState,
  changeBlocks,
  type NotebookState,
  type Place,
} from './notebook-state.ts';
import type { LiveLanguage, LivePage } from './page.ts';
import { stepsTo, undoneBy, usedUp } from './plan.ts';
import { sameModel } from './same-model.ts';
import { openSession, type Session } from './session.ts';
import type { Stopwatch } from './stopwatch.ts';
import { createStore, type Store } from './store.ts';

/** The live side of one page: its blocks, where they run, and what came of it. */
export interface Notebook extends Pick<Store<NotebookState>, 'get' | 'subscribe'> {
  readonly page: LivePage;
  /** Runs a block and what has to run before it. One run at a time. */
  run(place: Place): Promise<void>;
  stop(): void;
  /** Writes other code in a block's place. */
  edit(place: Place, text: string): void;
  /** Gives a block back its own code and its recorded output, and ends the session of its language. */
  reset(place: Place): void;
  setEndpoint(endpoint: Endpoint): void;
  /** Deletes what this page made; resolves to the problem, if there is one. */
  cleanUp(): Promise<string | undefined>;
  /** Ends all sessions: the reader leaves. */
  close(): void;
}

const stopped = 'You stopped it.';

export function createNotebook(page: LivePage, endpoint: Endpoint, base: string): Notebook {
  const store = createStore(blankState(page, endpoint));
  const sessions = new Map<LiveLanguage, Session>();
  const madeAt = new Map<string, MadeCollections>();
  let stopping = new AbortController();

  const blocksOf = (language: LiveLanguage) => page.programs[language]?.blocks ?? [];
  const stateOf = ({ language, index }: Place) => store.get().blocks[language]?.[index];
  const planned = (language: LiveLanguage) =>
    blocksOf(language).map((block, index) => ({ ...block, ran: stateOf({ language, index })?.ran ?? false }));
  const patch = ({ language, index }: Place, change: Partial<BlockState>) =>
    store.set((state) =>
      changeBlocks(state, language, (block, at) => (at === index ? { ...block, ...change } : block)),
    );
  const doing = (change: Partial<Activity>) =>
    store.set((state) => (state.activity ? { ...state, activity: { ...state.activity, ...change } } : state));

  const made = (): MadeCollections => {
    const { origin } = store.get().endpoint;
    const known = madeAt.get(origin) ?? madeCollections(gone);
    madeAt.set(origin, known);
    return known;
  };
  const showMade = () => store.set((state) => ({ ...state, made: made().names() }));

  /** A collection is gone, and with it the work of the block that made it and of all after it, in both languages. */
  const gone = (collection: string) => {
    for (const language of ['py', 'ts'] as const) {
      const undone = undoneBy(planned(language), collection);
      store.set((state) =>
        changeBlocks(state, language, (block, index) =>
          undone.includes(index) && block.status !== 'running' ? undo(block) : block,
        ),
      );
    }
  };

  const ask = (question: Asked['question']): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const settle = (yes: boolean) => {
        store.set((state) => ({ ...state, asked: undefined }));
        resolve(yes);
      };
      stopping.signal.addEventListener('abort', () => reject(stopping.signal.reason), { once: true });
      store.set((state) => ({ ...state, asked: { question, answer: settle } }));
    });

  const open = async (language: LiveLanguage): Promise<Session> => {
    const known = sessions.get(language);
    if (known && !known.ended.aborted) return known;
    doing({ doing: 'loading' });
    const files = await openEngineFiles(base, language === 'py' ? 'python' : 'typescript', (loaded, total) =>
      doing({ loaded, total }),
    );
    doing({ doing: 'starting' });
    const session = await openSession(files, stopping.signal);
    sessions.set(language, session);
    session.ended.addEventListener('abort', () => {
      sessions.delete(language);
      store.set((state) => changeBlocks(state, language, undo));
    });
    store.set((state) => ({ ...state, versions: { ...state.versions, [language]: session.versions } }));
    return session;
  };

  /** Runs one block; resolves to whether it ended well. */
  const runBlock = async (place: Place, session: Session, first: readonly number[]): Promise<boolean> => {
    const block = blocksOf(place.language)[place.index];
    const state = stateOf(place);
    if (!block || !state) return false;
    const prints: Print[] = [];
    let lost = false;
    let watch: Stopwatch | undefined;
    patch(place, { ...blank, status: 'running', first });
    doing({ doing: 'running', step: place.index, since: Date.now(), pending: 0 });
    const show = throttled(() => patch(place, { prints: [...prints] }));
    const broker = createBroker({
      endpoint: store.get().endpoint,
      made: made(),
      ask: (question) => watch?.hold(ask(question)) ?? ask(question),
      lost: () => {
        lost = true;
      },
      signal: session.ended,
    });
    const end = await session.run(state.text ?? block.code, {
      print: (print) => {
        prints.push(print);
        show.soon();
      },
      request: async (request, running) => {
        watch = running;
        doing({ pending: (store.get().activity?.pending ?? 0) + 1 });
        return broker
          .request(request)
          .finally(() => doing({ pending: (store.get().activity?.pending ?? 1) - 1 }));
      },
    });
    show.never();
    showMade();
    const { ms } = end;
    if (end.ok) {
      const { found } = store.get();
      const comparison =
        state.text === undefined
          ? compareOutput(block.output, prints, !found || sameModel(found, page.tested))
          : undefined;
      patch(place, { status: 'done', ran: true, prints, ms, comparison });
      return true;
    }
    const fault = lost ? faults.lost(store.get().endpoint.origin) : undefined;
    if (lost) store.set((now) => ({ ...now, found: undefined }));
    const problem =
      'ended' in end
        ? { what: end.ended, line: null, fault }
        : { what: `${end.error.name}: ${end.error.message}`, line: end.error.line, fault };
    // What a failed block made may be there, so it counts as run only once it ends well.
    patch(place, { status: 'failed', ran: false, prints, ms, problem });
    return false;
  };

  const look = async (): Promise<boolean> => {
    if (store.get().found) return true;
    doing({ doing: 'examining' });
    const finding = await examine(store.get().endpoint, stopping.signal);
    store.set((state) => ({
      ...state,
      found: finding.ok ? finding.found : undefined,
      fault: finding.ok ? undefined : finding.fault,
    }));
    return finding.ok;
  };

  /** What has to run, once the reader has agreed to start over where a block has used up what it stands on. */
  const decide = async ({ language, index }: Place): Promise<number[]> => {
    const used = usedUp(planned(language), index).filter((name) => made().has(name));
    if (used.length === 0 || stateOf({ language, index })?.text !== undefined) {
      return stepsTo(planned(language), index);
    }
    const undone = new Set(used.flatMap((name) => undoneBy(planned(language), name)));
    const after = planned(language).map((block, at) => (undone.has(at) ? { ...block, ran: false } : block));
    if (await ask({ kind: 'again', collections: used, steps: stepsTo(after, index) })) {
      for (const name of used) {
        await deleteCollection(store.get().endpoint, name);
        made().remove(name);
      }
      showMade();
    }
    return stepsTo(planned(language), index);
  };

  const runAll = async (place: Place): Promise<void> => {
    const { language, index } = place;
    if (!(await look())) return patch(place, { ...blank, status: 'failed', problem: examined(store.get()) });
    const session = await open(language);
    const steps = await decide(place);
    const first = steps.slice(0, -1);
    for (const step of steps) patch({ language, index: step }, { status: 'queued' });
    patch(place, { ...blank, status: 'queued', first });
    for (const step of first) {
      if (await runBlock({ language, index: step }, session, [])) continue;
      const what = stateOf({ language, index: step })?.problem;
      for (const later of steps) {
        if (stateOf({ language, index: later })?.status === 'queued')
          patch({ language, index: later }, { status: 'idle' });
      }
      if (what) patch(place, { status: 'failed', problem: { ...what, line: null, before: step } });
      return;
    }
    if (await runBlock(place, session, first)) markLater(place);
    else if (index >= 0) patch(place, { first });
  };

  /** Blocks after one that has run again stand on what may be different now. */
  const markLater = ({ language, index }: Place) =>
    store.set((state) =>
      changeBlocks(state, language, (block, at) =>
        at > index && block.status === 'done' ? { ...block, status: 'stale' } : block,
      ),
    );

  return {
    page,
    get: store.get,
    subscribe: store.subscribe,
    async run(place) {
      if (store.get().activity) return;
      stopping = new AbortController();
      const activity: Activity = {
        place,
        doing: 'examining',
        step: place.index,
        since: Date.now(),
        pending: 0,
      };
      store.set((state) => ({ ...state, activity, fault: undefined }));
      try {
        await runAll(place);
      } catch (error) {
        const what = error instanceof Error ? error.message : String(error);
        patch(place, { status: 'failed', problem: { what, line: null } });
      } finally {
        store.set((state) => ({ ...state, activity: undefined, asked: undefined }));
      }
    },
    stop() {
      stopping.abort(new Error(stopped));
      const { language } = store.get().activity?.place ?? {};
      if (language) sessions.get(language)?.end(stopped);
    },
    edit: (place, text) => {
      const code = blocksOf(place.language)[place.index]?.code;
      const status = stateOf(place)?.status === 'done' ? 'stale' : stateOf(place)?.status;
      patch(place, { text: text === code ? undefined : text, ran: false, ...(status ? { status } : {}) });
    },
    reset: (place) => {
      sessions.get(place.language)?.end('The block was reset.');
      patch(place, { ...blank, status: 'idle', ran: false, text: undefined });
    },
    setEndpoint(next) {
      for (const session of sessions.values()) session.end('Another server was chosen.');
      store.set((state) => ({ ...state, endpoint: next, found: undefined, fault: undefined }));
      showMade();
    },
    async cleanUp() {
      try {
        for (const name of made().names()) {
          await deleteCollection(store.get().endpoint, name);
          made().remove(name);
        }
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      } finally {
        showMade();
      }
      return undefined;
    },
    close() {
      stopping.abort(new Error(stopped));
      for (const session of sessions.values()) session.end('The page was left.');
    },
  };
}

const blank = { prints: [], ms: undefined, comparison: undefined, problem: undefined, first: [] };

function undo(block: BlockState): BlockState {
  return { ...block, ran: false, status: block.status === 'done' ? 'stale' : block.status };
}

function examined({ fault }: NotebookState): BlockState['problem'] {
  return fault && { what: fault.what, line: null, fault };
}

/** Calls at most twenty times a second, so that a block that prints much does not freeze the page. */
function throttled(call: () => void): { soon(): void; never(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon() {
      timer ??= setTimeout(() => {
        timer = undefined;
        call();
      }, 50);
    },
    never: () => clearTimeout(timer),
  };
}
