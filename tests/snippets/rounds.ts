import type { Log } from '../stack/log.ts';
import { whileBusy } from './busy.ts';
import { type VerifyOptions, verify } from './verify-tree.ts';

export interface RoundOptions extends VerifyOptions {
  /** How often all of it runs, each time on a stack of its own. */
  repeat: number;
  /** How many of the last rounds run while every core is busy with something else. */
  busy: number;
}

/** Verifies as often as wanted, each round in another order where there is a seed; true where all rounds went well. */
export async function verifyRounds(options: RoundOptions, log: Log, signal: AbortSignal): Promise<boolean> {
  const { repeat, busy, shuffle } = options;
  if (repeat === 1 && busy === 0) return verify(options, log, signal);
  let passed = 0;
  for (let round = 1; round <= repeat; round += 1) {
    const loaded = round > repeat - busy;
    const seed = shuffle === undefined ? undefined : shuffle + round - 1;
    const order = seed === undefined ? '' : `, order ${seed}`;
    const once = () => verify({ ...options, shuffle: seed }, log, signal);
    const well = await (loaded ? whileBusy(once) : once());
    if (well) passed += 1;
    log(
      `Round ${round} of ${repeat}${order}${loaded ? ', with every core busy' : ''}: ${well ? 'went well' : 'failed'}.\n`,
    );
  }
  log(`${passed} of ${repeat} rounds went well; in ${busy} of all every core was busy.`);
  return passed === repeat;
}
