import { join } from 'node:path';
import { buildPythonEngine } from '../live/python/build/build.ts';
import { buildTypeScriptEngine } from '../live/typescript/build.ts';

/** Where the engines are made, and who hears of it. */
interface Workshop {
  siteDir: string;
  folder: string;
  log(line: string): void;
  warn(line: string): void;
}

/** What makes the engines that Run needs. */
export interface Engines {
  /** Makes them; a site that is being written opens before Python's is there, and without it. */
  build(): Promise<void>;
  /** Waits until all of them are there; rejects with what hindered one. */
  whole(): Promise<void>;
}

/** Makes the engines of both languages; the first time, Python's takes half a minute and a package registry. */
export function engines({ siteDir, folder, log, warn }: Workshop): Engines {
  let making: Promise<void> | undefined;

  function python(): Promise<void> {
    const made = buildPythonEngine(siteDir, join(folder, 'live/python'), log);
    // Made again with the next change of the site, which takes a moment; what failed is not tried at every change.
    made.then(
      () => {
        making = undefined;
      },
      (error: Error) => {
        if (beingWritten()) warn(`The site goes on without Run in Python: ${reason(error)}`);
      },
    );
    return made;
  }

  return {
    async build() {
      making ??= python();
      await buildTypeScriptEngine(siteDir, join(folder, 'live/typescript'));
      if (!beingWritten()) await making;
    },
    async whole() {
      await making;
    },
  };
}

function beingWritten(): boolean {
  return process.env.NODE_ENV === 'development';
}

/** The sentence that the failure began with: what was being made meanwhile is no help. */
function reason(error: Error): string {
  const { cause, message } = error;
  return cause instanceof Error && !cause.message.includes('\n') ? reason(cause) : message;
}
