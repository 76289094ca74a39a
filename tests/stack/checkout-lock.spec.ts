import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { copyTree } from '../copy-tree.ts';
import { lockFolder } from './cached.ts';
import { follow } from './command.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

test('a second run of the tests says why it waits, and passes once the first has ended', async () => {
  const tree = await temporaryFolder();
  await copyTree(process.cwd(), tree);
  await mkdir(join(tree, '.cache'));
  const release = await lockFolder(join(tree, '.cache', 'tests'), () => undefined);
  const words = ['--project', 'unit', '-g', 'removes shared indentation after joining'];
  const run = follow(spawn(process.execPath, ['tests/main.ts', ...words], { cwd: tree }));
  await run.prints(
    'Another run of the tests uses this checkout (its build folder and results); waiting for it to end.',
  );
  expect(run.text()).not.toContain('Running');
  await release();
  expect(await run.ended).toBe(0);
  expect(run.text()).toMatch(/\n1 passed, 0 failed\n$/);
});
