import type { BlockEvidence, Collections, Evidence, Output } from '../../../src/snippets/evidence.ts';
import { sha256 } from '../../../src/snippets/fingerprint.ts';
import type { Place } from '../../../src/snippets/locate.ts';
import { attribute } from './attribute.ts';
import { deedOf } from './collections.ts';
import type { Event, Spot } from './event.ts';
import type { Subject } from './subject.ts';

/** What a run has to say in evidence. */
export type Recorded = Pick<Evidence, 'blocks' | 'assertions' | 'failure'>;

/** Gives each print and each request to its regions and counts the assertions, line by line. */
export async function record(subject: Subject, events: readonly Event[]): Promise<Recorded> {
  const blocks: BlockEvidence[] = [];
  for (const region of subject.blocks) {
    const here = (frames: readonly Spot[]) =>
      attribute(frames, subject.placesOf).find((place) => place.region === region);
    blocks.push({
      source: region.path,
      region: region.name,
      sha256: await sha256(region.text),
      output: outputOf(events, here),
      collections: collectionsOf(events, here),
    });
  }
  return { blocks, assertions: assertionsOf(events) };
}

function outputOf(events: readonly Event[], here: (frames: readonly Spot[]) => Place | undefined): Output[] {
  const output: Output[] = [];
  let open: Output | undefined;
  for (const event of events) {
    const place = event.type === 'print' ? here(event.frames) : undefined;
    if (event.type !== 'print' || !place) continue;
    // A print that ended without a new line goes on with the next one, as on a terminal.
    if (!open) {
      open = { line: place.line, text: '', values: [] };
      output.push(open);
    }
    open.text += event.text.replace(/\n$/, '');
    open.values.push(...event.values);
    if (event.text.endsWith('\n')) open = undefined;
  }
  return output;
}

function collectionsOf(
  events: readonly Event[],
  here: (frames: readonly Spot[]) => Place | undefined,
): Collections {
  const found = { created: new Set<string>(), changed: new Set<string>(), deleted: new Set<string>() };
  for (const event of events) {
    const deed = event.type === 'request' && here(event.frames) ? deedOf(event) : undefined;
    for (const name of deed?.names ?? []) if (deed) found[deed.done].add(name);
  }
  const { created, changed, deleted } = found;
  return { created: [...created].sort(), changed: [...changed].sort(), deleted: [...deleted].sort() };
}

function assertionsOf(events: readonly Event[]): Evidence['assertions'] {
  const counts = new Map<number, number>();
  for (const event of events) {
    if (event.type === 'assertion') counts.set(event.spot.line, (counts.get(event.spot.line) ?? 0) + 1);
  }
  return Array.from(counts, ([line, count]) => ({ line, count })).sort((one, other) => one.line - other.line);
}
