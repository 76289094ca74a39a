import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from './cached.ts';
import type { Log } from './log.ts';

/** Waits until no other run uses this checkout's `build` folder and test results; resolves with what lets them go. */
export async function checkoutLock(log: Log): Promise<() => Promise<void>> {
  const folder = join(process.cwd(), '.cache');
  await mkdir(folder, { recursive: true });
  return lockFolder(join(folder, 'tests'), () =>
    log('Another run of the tests uses this checkout (its build folder and results); waiting for it to end.'),
  );
}
