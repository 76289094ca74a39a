import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from '../../../../tests/stack/cached.ts';
import type { Log } from '../../../../tests/stack/log.ts';
import { findPython } from '../../../../tests/stack/python.ts';
import { runTool } from '../../../../tests/stack/run-tool.ts';

/** The platform that Pyodide is: https://peps.python.org/pep-0783/. */
const platform = ['--platform', 'pyemscripten_2026_0_wasm32', '--python-version', '3.14'];
const abi = ['--implementation', 'cp', '--abi', 'cp314'];
const quiet = ['--disable-pip-version-check', '--no-input', '--progress-bar', 'off'];

/** The folder of the published wheels that requirements with hashes name; needs the package registry only once. */
export async function fetchWheels(requirements: string, log: Log): Promise<string> {
  const hash = createHash('sha256').update(requirements).digest('hex').slice(0, 12);
  const name = `live-wheels-${hash}`;
  return cached(
    {
      what: 'the wheels of the Python engine',
      name,
      needs: 'requirements.txt',
      make: async (folder) => {
        log('Fetching the wheels of the Python engine, once: about 10 s.');
        const python = await findPython();
        if (!python) throw new Error('There is no python3 on the path. Install Python 3.11 or newer.');
        const file = join(folder, 'requirements.txt');
        await writeFile(file, requirements);
        const wanted = ['--no-deps', '--only-binary', ':all:', '--require-hashes', '-r', file, '-d', folder];
        await runTool(python.command, ['-m', 'pip', 'download', ...quiet, ...platform, ...abi, ...wanted]);
      },
    },
    log,
  );
}
