import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cached } from '../../../../tests/stack/cached.ts';
import type { Log } from '../../../../tests/stack/log.ts';
import { requirePython } from '../../../../tests/stack/python.ts';
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
        const { command } = await requirePython();
        log('Fetching the wheels of the Python engine, once: about 10 s.');
        const file = join(folder, 'requirements.txt');
        await writeFile(file, requirements);
        const wanted = ['--no-deps', '--only-binary', ':all:', '--require-hashes', '-r', file, '-d', folder];
        await withPip(command, (python) =>
          runTool(python, ['-m', 'pip', 'download', ...quiet, ...platform, ...abi, ...wanted]),
        );
      },
    },
    log,
  );
}

/** Gives a Python that has pip: that of the system may come without it, one that makes environments never does. */
async function withPip(command: string, use: (python: string) => Promise<unknown>): Promise<void> {
  const environment = await mkdtemp(join(tmpdir(), 'wheels-'));
  try {
    await runTool(command, ['-m', 'venv', environment]);
    await use(join(environment, 'bin', 'python')).catch((cause: Error) => {
      const last = cause.message.trim().split('\n').at(-1)?.trim();
      throw new Error(`The package registry gave no wheels (${last}).`, { cause });
    });
  } finally {
    await rm(environment, { recursive: true, force: true });
  }
}
