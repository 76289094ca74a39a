import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../stack/log.ts';
import { networkCommand } from '../stack/namespace.ts';
import type { Answer, Faults, Request } from './messages.ts';
import { type Judged, kinds, type Mutant } from './mutant.ts';

/** As many mutants of a built site are judged in the time of a copy's first two builds, the tree's own and a mutant's. */
const firstBuild = 4;

export interface Workers {
  /**
   * Has every mutant judged; each judgement is told as it comes. Workers take from both ends of the line, as what stands
   * together shares what it needs: a stack, a build, and what the tree as it stands does.
   */
  judge(mutants: readonly Mutant[], faults: Faults, onJudged: (judged: Judged) => void): Promise<void>;
  end(): Promise<void>;
}

/** Starts a process for each core; where the system allows no networks of their own, one, as ports are published ones. */
export function startWorkers(siteDir: string, log: Log, signal: AbortSignal): Workers {
  const prefix = networkCommand();
  const count = prefix ? availableParallelism() : 1;
  const workers = Array.from({ length: count }, (_, index) => {
    const words = [
      ...(prefix ?? []),
      process.execPath,
      join(import.meta.dirname, 'worker.ts'),
      siteDir,
      String(index + 1),
    ];
    const [command = '', ...args] = words;
    return spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
      env: { ...process.env, STACK_NAMESPACE: 'own' },
    });
  });
  signal.addEventListener('abort', () => {
    for (const worker of workers) if (worker.connected) worker.disconnect();
  });
  return {
    async judge(mutants, faults, onJudged) {
      const left = [...mutants];
      const work = workers.map((worker, index) => {
        const fromEnd = index % 2 === 1;
        const take = () => {
          if (fromEnd) return left.pop();
          const rest = workers.length > 1 && left.length <= firstBuild;
          return rest && left[0] && kinds[left[0].kind] === 'site' ? undefined : left.shift();
        };
        return drain(worker, take, faults, onJudged, log);
      });
      await Promise.all(work);
      signal.throwIfAborted();
    },
    async end() {
      const running = workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
      const ended = running.map((worker) => once(worker, 'exit'));
      for (const worker of running) if (worker.connected) worker.disconnect();
      await Promise.all(ended);
    },
  };
}

/** Gives a worker one mutant after the other until there is none to take. */
function drain(
  worker: ChildProcess,
  take: () => Mutant | undefined,
  faults: Faults,
  onJudged: (judged: Judged) => void,
  log: Log,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const ask = (request: Request) => worker.send(request);
    const next = () => {
      const mutant = take();
      if (mutant) ask({ kind: 'mutant', mutant });
      else stop(resolve);
    };
    const onMessage = (answer: Answer) => {
      if (answer.kind === 'log') return log(answer.line);
      if (answer.kind === 'failed') return stop(() => reject(new Error(answer.why)));
      onJudged(answer.judged);
      next();
    };
    const onExit = () => stop(() => reject(new Error('A process that judges mutants has ended.')));
    const stop = (then: () => void) => {
      worker.off('message', onMessage).off('exit', onExit);
      then();
    };
    worker.on('message', onMessage).on('exit', onExit);
    ask({ kind: 'faults', faults });
    next();
  });
}
