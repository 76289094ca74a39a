import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cached, cached, findCached } from './cached.ts';
import type { Log } from './log.ts';
import { Progress } from './progress.ts';
import { findPython, type Python, requirePython } from './python.ts';
import { runTool } from './run-tool.ts';

/** A Python environment with exactly the packages of one hash-pinned requirements file. */
export interface PythonEnvironment {
  /** Its folder's first name in the cache: `inference`. */
  name: string;
  /** What it is, for people: `the inference service's Python environment`. */
  what: string;
  /** The path of the requirements file. */
  requirements: string;
}

/** The path of the environment's Python; makes the environment if this machine has not made it yet. */
export async function pythonEnvironment(
  wanted: PythonEnvironment,
  log: Log,
  signal?: AbortSignal,
): Promise<string> {
  const python = await requirePython();
  const { name, needs } = await identity(wanted, python);
  const make = (folder: string) => install(wanted, python, folder, log, signal);
  return join(await cached({ name, needs, what: wanted.what, make }, log), needs);
}

/** Whether the environment is made already. */
export async function environmentIsMade(wanted: PythonEnvironment): Promise<boolean> {
  const python = await findPython();
  return Boolean(python && (await findCached(await identity(wanted, python))));
}

async function identity(wanted: PythonEnvironment, python: Python): Promise<Pick<Cached, 'name' | 'needs'>> {
  const requirements = await readFile(wanted.requirements);
  const minor = python.version.split('.').slice(0, 2).join('.');
  const content = createHash('sha256')
    .update(requirements)
    .update(`\0${minor}\0${python.prefix}`)
    .digest('hex');
  return { name: `${wanted.name}-python${minor}-${content.slice(0, 12)}`, needs: join('bin', 'python') };
}

async function install(
  { what, requirements }: PythonEnvironment,
  python: Python,
  folder: string,
  log: Log,
  signal?: AbortSignal,
): Promise<void> {
  const total = (await readFile(requirements, 'utf8')).match(/^[\w.-]+==/gm)?.length ?? 0;
  log(`Making ${what} with Python ${python.version}, once: ${total} packages, about 30 s.`);
  await runTool(python.command, ['-m', 'venv', folder], { signal });
  const installing = new Progress(`Making ${what}`, log);
  let done = 0;
  const options = [
    '--disable-pip-version-check',
    '--no-input',
    '--progress-bar',
    'off',
    '--only-binary',
    ':all:',
  ];
  const pip = ['-m', 'pip', 'install', ...options, '--require-hashes', '-r', requirements];
  // Pip writes its progress to standard output and keeps standard error for problems.
  await runTool(join(folder, 'bin', 'python'), pip, {
    signal,
    onOutput: (line) => {
      if (line.startsWith('Collecting ')) installing.update(++done, total, 'packages fetched', { rest: 0.5 });
    },
  });
  log(`Made ${what}.`);
}
