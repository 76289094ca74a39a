import { openEngineFiles } from './engine-files.ts';
import { changeBlocks, undo } from './notebook-state.ts';
import type { LiveLanguage } from './page.ts';
import { openSession, type Session, silent } from './session.ts';
import type { Workspace } from './workspace.ts';

/** The sessions of a page: at most one for each language. */
export interface Sessions {
  /** The session of a language, opened if there is none. */
  open(language: LiveLanguage): Promise<Session>;
  /** Ends the session of a language, or all of them. */
  end(reason: string, language?: LiveLanguage): void;
}

/** The folder that each language's engine is served in. */
const engines: Record<LiveLanguage, string> = { py: 'python', ts: 'typescript' };

export function createSessions(workspace: Workspace, base: string): Sessions {
  const { store, doing } = workspace;
  const sessions = new Map<LiveLanguage, Session>();
  return {
    async open(language) {
      const known = sessions.get(language);
      if (known) return known;
      doing({ doing: 'loading' });
      const { signal } = workspace.stopping;
      const progress = (loaded: number, total: number) => doing({ loaded, total });
      const files = await openEngineFiles(base, engines[language], progress, signal);
      signal.throwIfAborted();
      doing({ doing: 'starting' });
      const session = await openSession(files, signal);
      sessions.set(language, session);
      // What blocks have declared goes with their session.
      session.ended.addEventListener('abort', () => {
        sessions.delete(language);
        store.set((state) => changeBlocks(state, language, undo));
        const { message } = session.ended.reason;
        if (message === silent) store.set((state) => ({ ...state, silent: message }));
      });
      store.set((state) => ({ ...state, versions: { ...state.versions, [language]: session.versions } }));
      return session;
    },
    end(reason, language) {
      for (const [key, session] of sessions)
        if (language === undefined || key === language) session.end(reason);
    },
  };
}
