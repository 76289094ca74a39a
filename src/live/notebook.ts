import { deleteCollection } from './broker/collections.ts';
import type { Endpoint } from './endpoint.ts';
import { messageOf } from './message-of.ts';
import { type Activity, blank, type NotebookState, type Place } from './notebook-state.ts';
import type { LivePage } from './page.ts';
import { runSteps } from './run-steps.ts';
import { createSessions } from './sessions.ts';
import type { Store } from './store.ts';
import { createWorkspace } from './workspace.ts';

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

const otherServer = 'Another server was chosen.';

export function createNotebook(page: LivePage, endpoint: Endpoint, base: string): Notebook {
  const workspace = createWorkspace(page, endpoint);
  const { store, patch, made, showMade, stateOf } = workspace;
  const sessions = createSessions(workspace, base);

  return {
    page,
    get: store.get,
    subscribe: store.subscribe,
    async run(place) {
      if (store.get().activity) return;
      workspace.stopping = new AbortController();
      const activity: Activity = {
        place,
        doing: 'examining',
        step: place.index,
        since: Date.now(),
        pending: 0,
      };
      store.set((state) => ({ ...state, activity, fault: undefined, silent: undefined }));
      try {
        await runSteps(workspace, sessions, place);
      } catch (error) {
        patch(place, { status: 'failed', problem: { what: messageOf(error), line: null } });
      } finally {
        patch(place, { ended: (stateOf(place)?.ended ?? 0) + 1 });
        workspace.dropQuestions();
        store.set((state) => ({ ...state, activity: undefined }));
      }
    },
    stop() {
      const { activity } = store.get();
      workspace.stopping.abort(new Error('You stopped it.'));
      if (activity) sessions.end('You stopped it.', activity.place.language);
    },
    edit(place, text) {
      const code = workspace.blocksOf(place.language)[place.index]?.code;
      const status = stateOf(place)?.status ?? 'idle';
      patch(place, {
        text: text === code ? undefined : text,
        ran: false,
        status: status === 'done' ? 'stale' : status,
      });
    },
    reset(place) {
      sessions.end('The block was reset.', place.language);
      patch(place, { ...blank, status: 'idle', ran: false, text: undefined });
    },
    setEndpoint(next) {
      workspace.stopping.abort(new Error(otherServer));
      sessions.end(otherServer);
      store.set((state) => ({ ...state, endpoint: next, found: undefined, fault: undefined }));
      showMade();
    },
    async cleanUp() {
      const { endpoint: at } = store.get();
      const own = made();
      try {
        for (const name of own.names()) await deleteCollection(at, own, name);
        return undefined;
      } catch (error) {
        return messageOf(error);
      } finally {
        showMade();
      }
    },
    close() {
      workspace.stopping.abort(new Error('You left the page.'));
      sessions.end('You left the page.');
    },
  };
}
