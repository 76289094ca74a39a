import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';

test('of a sample of mutants, all that do anything are noticed', async () => {
  const words = ['run', '--silent', 'check', '--', '--mutants', '--sample', '25', '--seed', '1'];
  const { code, printed } = await promisify(execFile)('npm', words, { maxBuffer: 1 << 26 }).then(
    ({ stdout }) => ({ code: 0, printed: stdout }),
    (error) => ({ code: error.code, printed: `${error.stdout}${error.stderr}` }),
  );
  expect(code, printed).toBe(0);
  expect(printed).toMatch(/^25 mutants in \d+ s: all that do anything were noticed\.$/m);
});
