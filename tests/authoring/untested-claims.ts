import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Fault } from '../../src/authoring/messages.ts';

/** The claims without a test. Another process reads the tests: this one would never see those that are written later. */
export async function untestedClaims(siteDir: string): Promise<Fault[]> {
  const words = [join(import.meta.dirname, 'print-unmatched.ts')];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: siteDir });
  return stdout.split('\n').flatMap((line): Fault[] => {
    const [, place, message, fix] = /^(\S+:\d+:\d+) {2}(.*?\.) (Add .*)$/.exec(line) ?? [];
    return place && message && fix ? [{ place, message, fix }] : [];
  });
}
