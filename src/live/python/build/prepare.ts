import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from '../../../../tests/stack/cached.ts';
import type { Log } from '../../../../tests/stack/log.ts';
import { runTool } from '../../../../tests/stack/run-tool.ts';
import { filesUnder } from '../../../plugin/files.ts';
import { type ClientChoice, pinnedPackages } from './packages.ts';
import { fetchWheels } from './wheels.ts';

/** Everything that the engine's files depend on besides its packages. */
const ingredients = [
  'src/live/python/runtime',
  'src/live/python/build',
  'tests/snippets/run/python/recorder',
];
const single = ['src/live/python/library.ts', 'node_modules/pyodide/package.json'];

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
