import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTree } from '../../src/plugin/tree.ts';
import { median } from '../bench/measure.ts';
import { startStack } from '../stack/stack.ts';
import { type Clients, prepareClients } from './clients.ts';
import { defaultLimits, runChild } from './run/child.ts';
import { runnerCommand, runnerEnvironment } from './run/command.ts';
import { asModule, inEmptyFolder } from './run/folder.ts';
import { type Subject, sourceSubject } from './run/subject.ts';

/** What the runner adds to a run, from spawn to exit, as medians of pairs of runs. */
export interface Overhead {
  language: string;
  /** Milliseconds that the bare interpreter takes. */
  bare: number;
  /** Milliseconds that the runner takes for the same file. */
  ours: number;
  /** The median of each pair's ratio. */
  ratio: number;
}

/** Measures what the runner adds to the shortest source of each language: the one where it weighs most. */
export async function measureOverhead(pairs = 15): Promise<Overhead[]> {
  const { sources } = await readTree(join(import.meta.dirname, '..', '..'));
  const subjects = sources.flatMap((source) => sourceSubject(source) ?? []);
  const clients = await prepareClients(() => {});
  const stack = await startStack({ kind: 'native', log: () => {} });
  try {
    const found: Overhead[] = [];
    for (const language of ['py', 'ts'] as const) {
      const [shortest] = subjects
        .filter((subject) => subject.language === language)
        .toSorted((one, other) => one.text.length - other.text.length);
      if (shortest) found.push(await measure(shortest, clients, pairs));
    }
    return found;
  } finally {
    await stack.stop();
  }
}

async function measure(subject: Subject, clients: Clients, pairs: number): Promise<Overhead> {
  return inEmptyFolder(async (folder) => {
    const file = join(folder, subject.file);
    await writeFile(file, subject.text);
    await asModule(folder, clients.nodeModules);
    const interpreter = subject.language === 'py' ? clients.python : process.execPath;
    const milliseconds = async ([command, ...args]: readonly [string, ...string[]]) => {
      const run = { command, args: [...args, file], cwd: folder, env: runnerEnvironment(folder) };
      const ending = await runChild({ ...run, limits: defaultLimits, signal: new AbortController().signal });
      if (ending.code !== 0)
        throw new Error(`${subject.title} failed while it was measured:\n${ending.stderr}`);
      return ending.milliseconds;
    };
    const commands = [[interpreter], runnerCommand(subject.language, clients)] as const;
    const times: [number, number][] = [];
    for (let pair = 0; pair <= pairs; pair += 1) {
      // Whoever goes second finds warmer caches, so they take turns.
      const [first, second] = pair % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
      const taken: [number, number] = [0, 0];
      taken[first] = await milliseconds(commands[first]);
      taken[second] = await milliseconds(commands[second]);
      times.push(taken);
    }
    // The first pair reads everything from the disk.
    const warm = times.slice(1);
    const language = subject.language === 'py' ? 'Python' : 'TypeScript';
    const [bare, ours] = [median(warm.map(([time]) => time)), median(warm.map(([, time]) => time))];
    return { language, bare, ours, ratio: median(warm.map(([one, other]) => other / one)) };
  });
}
