import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Issue } from '../../src/snippets/issues.ts';
import { fromSentences } from '../check-faults.ts';

/** The claims without a test. Another process reads the tests: this one would never see those that are written later. */
export async function untestedClaims(siteDir: string): Promise<Issue[]> {
  const words = [join(import.meta.dirname, 'print-unmatched.ts')];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: siteDir });
  return fromSentences('fact', stdout.split('\n').filter(Boolean));
}
