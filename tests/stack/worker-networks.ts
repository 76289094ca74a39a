import childProcess from 'node:child_process';
import { availableParallelism } from 'node:os';
import { inOwnNetwork, namespaceCommand } from './namespace.ts';

/** A worker waits about a third of its time: for servers, for what they index, for the clocks of those who watch. */
const perCore = 1.5;

/**
 * Lets Playwright start each of its workers in a network of its own, nested in that of the run, so that the published
 * ports are free in each; gives how many workers there can be. Playwright has no option for what starts a worker, so
 * this changes what it forks with.
 */
export function workersInNetworks(wanted = Math.ceil(perCore * availableParallelism())): number {
  const prefix = inOwnNetwork() ? namespaceCommand() : undefined;
  const [execPath, ...rest] = prefix ?? [];
  if (wanted < 2 || !execPath) return 1;
  const { fork } = childProcess;
  const execArgv = [...rest, process.execPath, ...process.execArgv];
  Object.assign(childProcess, {
    fork: (module: string, options: childProcess.ForkOptions) =>
      fork(module, [], { ...options, execPath, execArgv }),
  });
  return wanted;
}
