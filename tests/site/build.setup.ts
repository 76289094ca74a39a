import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';

test('the site builds, and its gate finds every block proven', async () => {
  const { stdout, stderr } = await promisify(execFile)('npm', ['run', 'build'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stdout + stderr).toContain('Generated static files');
});
