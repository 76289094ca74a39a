import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { lastLines } from '../../stack/last-lines.ts';
import type { Log } from '../../stack/log.ts';
import { insideEnvironment } from '../../stack/namespace.ts';
import type { Planned } from '../plan.ts';
import type { Proof } from '../prove.ts';
import { type Begin, notStopped, type Said, type Told } from './messages.ts';

/** A process with a stack of its own. */
export interface Worker {
  /** Starts the stack; resolves once something can be proven on it. */
  begin(begin: Begin): Promise<void>;
  /** Proves one thing; to be called when the one before is proven. */
  prove(planned: Planned): Promise<Proof>;
  /** Ends the worker, whatever it does, and its stack; resolves once nothing is left, throws where something is. */
  stop(): Promise<void>;
}

/** Starts a worker with the given words before its command: those that give it a network of its own, if any. */
export function startWorker(prefix: readonly string[], log: Log): Worker {
  const [command = '', ...args] = [...prefix, process.execPath, join(import.meta.dirname, 'worker.ts')];
  const child = spawn(command, args, {
    // A session of its own: Ctrl-C in the terminal reaches this process, and this process lets go of the worker.
    detached: true,
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...(prefix.length > 0 ? insideEnvironment : {}) },
  });
  const tail = lastLines(child);
  let waiting: PromiseWithResolvers<Said> | undefined;
  child.on('message', (said: Said) => {
    if (said.kind === 'log') log(said.line);
    else waiting?.resolve(said);
  });
  // Not 'close', which does not come where this side disconnects: https://github.com/nodejs/node/issues/65646
  const ended = once(child, 'exit').then(
    ([code, signal]) => new Error(whyEnded(signal ? `killed by ${signal}` : `exit status ${code}`, tail)),
    (error: Error) => error,
  );
  const ask = async (told: Told): Promise<Said> => {
    const answer = Promise.withResolvers<Said>();
    waiting = answer;
    // Where the worker cannot be told, it has ended.
    child.send(told, () => {});
    const said = await Promise.race([answer.promise, ended]);
    if (said instanceof Error) throw said;
    if (said.kind === 'failed') throw new Error(said.message);
    return said;
  };
  return {
    async begin(begin) {
      await ask({ begin });
    },
    async prove(planned) {
      const { subject, ...sent } = planned;
      const said = await ask({ prove: sent });
      if (said.kind !== 'proof') throw new Error(`A worker did not prove ${subject.title}.`);
      return { ...said.proof, planned };
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
      if (child.exitCode === notStopped) throw new Error(tail.join('\n'));
    },
  };
}

function whyEnded(how: string, tail: readonly string[]): string {
  return [`A worker ended (${how}). Run the same again.`, ...tail].join('\n  ');
}
