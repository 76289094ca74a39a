import type { BlockEvidence, Evidence, Json } from './evidence.ts';
import { sameAnswer, sameMessage } from './same-message.ts';
import { sameValues } from './same-values.ts';

/** One thing that two runs of the same blocks do differently. */
export interface Difference {
  source: string;
  region: string;
  what: 'bytes' | 'output' | 'values' | 'collections' | 'region' | 'assertions' | 'failure';
  /** The line within the region, where the difference has one. */
  line?: number;
  /** What the first run has; undefined where it has nothing. */
  recorded?: string;
  /** What the second run has; undefined where it has nothing. */
  now?: string;
}

/**
 * What a fresh run does differently from a recorded one: texts must be the same, JSON that a shell block prints but for
 * its ids and times; numbers in values may differ by 1e-4.
 * Fingerprints are for `agree`.
 */
export function compareEvidence(recorded: Evidence, now: Evidence): Difference[] {
  const { subject } = recorded;
  const [before, after] = [recorded, now].map(({ assertions }) =>
    assertions
      .map(({ line, count }) => (count === 1 ? `${subject}:${line}` : `${subject}:${line} (${count} times)`))
      .join('\n'),
  );
  const assertions = difference({ source: subject, region: '', what: 'assertions' }, before, after);
  return [...compareBlocks(recorded.blocks, now.blocks), ...assertions, ...compareFailures(recorded, now)];
}

function compareFailures(recorded: Evidence, now: Evidence): Difference[] {
  const [before, after] = [recorded.failure, now.failure];
  if (before && after && before.line === after.line && sameMessage(before.text, after.text)) return [];
  const last = now.blocks.at(-1);
  const place = { source: last?.source ?? now.subject, region: last?.region ?? '', what: 'failure' as const };
  const [first, second] = [before, after].map((one) => one && `line ${one.line}: ${one.text}`);
  return difference(place, first, second);
}

/** What two runs of the same blocks do differently, block by block; a block that only one of them has is a difference. */
export function compareBlocks(
  recorded: readonly BlockEvidence[],
  now: readonly BlockEvidence[],
): Difference[] {
  const gone = recorded.filter((block) => !partner(block, now));
  const added = now.filter((block) => !partner(block, recorded));
  return [
    ...compareShared(recorded, now),
    ...gone.map(({ source, region }) => ({ source, region, what: 'region' as const, recorded: region })),
    ...added.map(({ source, region }) => ({ source, region, what: 'region' as const, now: region })),
  ];
}

/** What two runs do differently in the blocks that both have: a source beside the program of a page that shows some of it. */
export function compareShared(
  recorded: readonly BlockEvidence[],
  now: readonly BlockEvidence[],
): Difference[] {
  return recorded.flatMap((block) => {
    const other = partner(block, now);
    return other ? compareBlock(block, other) : [];
  });
}

function compareBlock(recorded: BlockEvidence, now: BlockEvidence): Difference[] {
  const place = { source: recorded.source, region: recorded.region };
  const differences = difference({ ...place, what: 'bytes' }, recorded.sha256, now.sha256);
  for (let index = 0; index < Math.max(recorded.output.length, now.output.length); index += 1) {
    const [before, after] = [recorded.output[index], now.output[index]];
    const line = (after ?? before)?.line ?? 1;
    const moved =
      before && after && before.line !== after.line
        ? [before, after].map((print) => `line ${print.line}: ${print.text}`)
        : undefined;
    const isAnswer =
      recorded.source.endsWith('.sh') && before && after && sameAnswer(before.text, after.text);
    const [first, second] = moved ?? (isAnswer ? [] : [before?.text, after?.text]);
    const printed = difference({ ...place, what: 'output', line }, first, second);
    differences.push(...printed);
    if (!isAnswer && printed.length === 0 && before && after && !sameValues(before.values, after.values)) {
      differences.push({
        ...place,
        what: 'values',
        line,
        recorded: oneLine(before.values),
        now: oneLine(after.values),
      });
    }
  }
  const [before, after] = [recorded, now].map(({ collections: { created, changed, deleted } }) =>
    Object.entries({ created, changed, deleted })
      .flatMap(([deed, names]) => names.map((name) => `${deed} ${name}`))
      .join('\n'),
  );
  return [...differences, ...difference({ ...place, what: 'collections' }, before, after)];
}

function partner(
  { source, region }: BlockEvidence,
  blocks: readonly BlockEvidence[],
): BlockEvidence | undefined {
  return blocks.find((block) => block.source === source && block.region === region);
}

function difference(
  place: Omit<Difference, 'recorded' | 'now'>,
  recorded: string | undefined,
  now: string | undefined,
): Difference[] {
  if (recorded === now) return [];
  return [
    { ...place, ...(recorded === undefined ? {} : { recorded }), ...(now === undefined ? {} : { now }) },
  ];
}

function oneLine(value: Json): string {
  return JSON.stringify(value);
}
