import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildResult, build } from 'esbuild';
import { cached } from '../../../../tests/stack/cached.ts';
import type { Log } from '../../../../tests/stack/log.ts';
import { runTool } from '../../../../tests/stack/run-tool.ts';
import { filesUnder } from '../../../plugin/files.ts';
import { fileNames } from '../files.ts';
import { type ClientChoice, pinnedPackages } from './packages.ts';
import { fetchWheels } from './wheels.ts';

export interface PythonEngineBuild {
  siteDir: string;
  /** Where the engine is served from. */
  folder: string;
  /** The module that its worker starts with, from the site's folder. */
  worker: string;
  log: Log;
  client?: ClientChoice;
}

/** A file as the engine's manifest tells of it. */
interface ListedFile {
  name: string;
  address: string;
  bytes: number;
  sha256: string;
}

/** Everything that the engine's files depend on besides its packages. */
const ingredients = [
  'src/live/python/runtime',
  'src/live/python/build',
  'tests/snippets/run/python/recorder',
];
const single = ['src/live/python/library.ts', 'node_modules/pyodide/package.json'];

/** Puts the engine into a folder: its worker, its files, and the list of them in `manifest.json`. */
export async function buildPythonEngine({
  siteDir,
  folder,
  worker,
  log,
  client,
}: PythonEngineBuild): Promise<void> {
  const made = await preparePythonEngine(siteDir, log, client);
  await mkdir(folder, { recursive: true });
  await bundleWorker(siteDir, worker, join(folder, 'worker.js'));
  await Promise.all(fileNames.map((name) => cp(join(made, name), join(folder, name))));
  const files = await Promise.all(['worker.js', ...fileNames].map((name) => list(folder, name)));
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ files }, null, 2)}\n`);
}

async function list(folder: string, name: string): Promise<ListedFile> {
  const content = await readFile(join(folder, name));
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, address: name, bytes: content.byteLength, sha256 };
}

function bundleWorker(siteDir: string, worker: string, outfile: string): Promise<BuildResult> {
  return build({
    absWorkingDir: siteDir,
    entryPoints: [worker],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
  });
}

/**
 * The folder of the engine's files in this user's cache. They are made once for their content; only then are the package
 * registry and about 30 s needed.
 */
export async function preparePythonEngine(
  siteDir: string,
  log: Log,
  client: ClientChoice = {},
): Promise<string> {
  const requirements = await pinnedPackages(siteDir, client);
  const hash = createHash('sha256').update(requirements);
  for (const path of await ingredientFiles(siteDir))
    hash.update(path).update(await readFile(join(siteDir, path)));
  return cached(
    {
      what: 'the Python engine',
      name: `live-python-${hash.digest('hex').slice(0, 12)}`,
      needs: 'memory.bin.gz',
      make: async (into) => {
        const wheels = await fetchWheels(requirements, log);
        log('Making the Python engine for browsers, once: about 20 s.');
        await runTool(process.execPath, [
          join(siteDir, 'src/live/python/build/make.ts'),
          siteDir,
          wheels,
          into,
        ]);
      },
    },
    log,
  );
}

async function ingredientFiles(siteDir: string): Promise<string[]> {
  const found = await Promise.all(ingredients.map((folder) => filesUnder(siteDir, folder)));
  return [...found.flat(), ...single].filter((path) => !path.includes('__pycache__')).sort();
}
