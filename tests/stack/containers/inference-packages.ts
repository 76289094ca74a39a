import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from '../cached.ts';
import type { Log } from '../log.ts';
import { inferenceEnvironment } from '../prepare.ts';
import { pythonEnvironment } from '../python-environment.ts';
import { runTool } from '../run-tool.ts';

/** A folder with the inference service's hash-pinned packages, for the Python that runs them in the image. */
export async function inferencePackages(python: string, log: Log, signal?: AbortSignal): Promise<string> {
  const { requirements } = inferenceEnvironment;
  const content = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
    .slice(0, 12);
  const name = `inference-packages-${python}-${process.arch}-${content}`;
  const make = async (folder: string) => {
    log(`Fetching the inference service's packages for Python ${python}, once: about 20 s.`);
    const options = ['--disable-pip-version-check', '--no-input', '--no-compile', '--progress-bar', 'off'];
    const target = [
      '--only-binary',
      ':all:',
      '--python-version',
      python,
      '--target',
      join(folder, 'packages'),
    ];
    const pip = await pythonEnvironment(inferenceEnvironment, log, signal);
    await runTool(
      pip,
      ['-m', 'pip', 'install', ...options, ...target, '--require-hashes', '-r', requirements],
      { signal },
    );
  };
  const folder = await cached(
    { name, needs: 'packages', what: "the inference service's packages", make },
    log,
  );
  return join(folder, 'packages');
}
