import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pythonClient } from '../snippets/clients.ts';
import { environmentIsMade, pythonEnvironment } from '../stack/python-environment.ts';
import { linkPython } from './link-python.ts';

/**
 * Gives editors the Python client when the packages are installed: at once where this user's cache has it, and
 * otherwise from a process of its own, which nobody waits for.
 */
export async function offerPython(siteDir: string, log: (line: string) => void): Promise<void> {
  if (await environmentIsMade(pythonClient)) {
    await makeAndLink(siteDir);
    log('Editors find the Python client in .venv.');
    return;
  }
  const words = [join(import.meta.dirname, 'make-python.ts')];
  const options = { cwd: siteDir, detached: true, stdio: 'ignore' } as const;
  spawn(process.execPath, words, options).unref();
  log('Editors find the Python client in .venv in about half a minute; it is made in the background.');
}

/** Makes the environment where this machine has not made it yet, and puts the link to it. */
export async function makeAndLink(siteDir: string): Promise<void> {
  await linkPython(siteDir, await pythonEnvironment(pythonClient, () => {}));
}
