import type { Records } from '../../../src/plugin/tree.ts';
import { kindOfRuns } from '../../stack/kind.ts';
import { planOf } from '../plan.ts';
import { within } from '../select.ts';
import type { Pool, PoolOptions } from './pool.ts';

export interface EarlyOptions extends Omit<PoolOptions, 'things'> {
  siteDir: string;
  /** Leave out what has a record that holds. */
  changed: boolean;
  /** Sources, pages and folders; all where there is none. */
  paths: readonly string[];
}

/**
 * Starts workers for the sources that are going to run, before any page is read: reading pages keeps this process busy,
 * while a stack that starts mostly waits. Gives none where no source has to run, or where something has to be made first.
 */
export async function openEarly(
  records: Records,
  { siteDir, changed, paths, ...options }: EarlyOptions,
): Promise<Pool | undefined> {
  if (kindOfRuns() === 'compose') return undefined;
  // They are read while records are compared, which takes as long.
  const loading = Promise.all([
    import('../../stack/prepare.ts'),
    import('../clients.ts'),
    import('./pool.ts'),
  ]);
  const { planned } = await planOf({ ...records, pages: [] });
  const wanted = within(planned, paths, siteDir).filter(({ stale }) => !changed || stale.length > 0);
  const [{ partsAreMade }, { clientsAreMade }, { openPool }] = await loading;
  if (wanted.length === 0) return undefined;
  const allMade = (await partsAreMade()) && (await clientsAreMade());
  return allMade ? openPool({ ...options, things: wanted.length }) : undefined;
}
