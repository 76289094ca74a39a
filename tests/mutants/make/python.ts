import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Source } from '../../../src/snippets/source.ts';
import type { Found } from './found.ts';

const script = join(import.meta.dirname, 'python', 'find_edits.py');

/** What can be changed in Python sources, as Python's own parser sees them. */
export function editsInPython(sources: readonly Source[], python: string): Found[] {
  const input = JSON.stringify(Object.fromEntries(sources.map(({ path, text }) => [path, text])));
  const { status, stdout, stderr } = spawnSync(python, ['-B', script], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`The Python sources could not be taken apart:\n${stderr}`);
  return JSON.parse(stdout);
}
