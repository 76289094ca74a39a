import type { Place } from '../../../src/snippets/locate.ts';
import type { Spot } from './event.ts';

/** The regions that something belongs to: those of the innermost line that stands in one; none for hidden code. */
export function attribute(frames: readonly Spot[], placesOf: (line: number) => Place[]): Place[] {
  for (const { line } of frames) {
    const places = placesOf(line);
    if (places.length > 0) return places;
  }
  return [];
}
