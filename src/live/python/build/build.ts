import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../../../tests/stack/log.ts';
import { bundleWorker } from '../../worker/bundle.ts';
import { writeEngineFolder } from '../../worker/engine-folder.ts';
import { fileNames } from '../files.ts';
import { preparePythonEngine } from './prepare.ts';

/** Builds the engine of Python into a folder: the worker, and the files that are made once and kept. */
export async function buildPythonEngine(siteDir: string, folder: string, log: Log): Promise<void> {
  const [made, worker] = await Promise.all([
    preparePythonEngine(siteDir, log),
    bundleWorker(siteDir, 'python'),
  ]);
  const contents = fileNames.map(async (name) => [name, await readFile(join(made, name))] as const);
  await writeEngineFolder(folder, {
    'worker.js': worker,
    ...Object.fromEntries(await Promise.all(contents)),
  });
}
