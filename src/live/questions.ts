import type { Asked, NotebookState } from './notebook-state.ts';
import type { Store } from './store.ts';

/** The questions of a run, which the reader sees one after another. */
export interface Questions {
  /** Rejects when the signal is aborted, or when the questions are dropped. */
  ask(question: Asked['question'], signal: AbortSignal): Promise<boolean>;
  /** Takes back what is not answered yet: the run has ended. */
  drop(): void;
}

interface Open {
  asked: Asked;
  refuse(reason: unknown): void;
}

export function createQuestions(store: Store<NotebookState>): Questions {
  let open: Open[] = [];
  let turn = 0;
  const keep = (kept: Open[]) => {
    open = kept;
    store.set((state) => ({ ...state, asked: open[0]?.asked }));
  };
  return {
    ask: (question, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        turn += 1;
        const close = () => {
          signal.removeEventListener('abort', stopped);
          keep(open.filter((each) => each !== own));
        };
        const answer = (yes: boolean) => {
          close();
          resolve(yes);
        };
        const refuse = (reason: unknown) => {
          close();
          reject(reason);
        };
        const stopped = () => refuse(signal.reason);
        const own: Open = { asked: { turn, question, answer }, refuse };
        signal.addEventListener('abort', stopped);
        keep([...open, own]);
      }),
    drop() {
      for (const { refuse } of open) refuse(new Error('The run has ended.'));
    },
  };
}
