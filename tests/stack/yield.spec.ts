import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { getPriority } from 'node:os';
import { expect, test } from 'playwright/test';
import { ownSession, yieldSession } from './yield.ts';

const group = (pid: number | 'self') => readFile(`/proc/${pid}/autogroup`, 'utf8');

test('a session that yields goes behind all others, and takes no other with it', async () => {
  const own = existsSync('/proc/self/autogroup') ? await group('self') : undefined;
  const child = spawn('sleep', ['60'], ownSession);
  try {
    yieldSession(child.pid);
    expect(getPriority(child.pid)).toBe(10);
    if (own === undefined) return;
    expect(await group(child.pid ?? 0)).toMatch(/ nice 10\n$/);
    expect(await group('self')).toBe(own);
  } finally {
    child.kill();
  }
});
