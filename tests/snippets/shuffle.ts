import { createHash } from 'node:crypto';
import type { Planned } from './plan.ts';

/** The same runs in another order: the same seed gives the same one. */
export function shuffled(planned: readonly Planned[], seed: number): Planned[] {
  const keys = new Map(planned.map((one) => [one, keyOf(`${seed} ${one.path}`)]));
  return planned.toSorted((one, other) => ((keys.get(one) ?? '') < (keys.get(other) ?? '') ? -1 : 1));
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
