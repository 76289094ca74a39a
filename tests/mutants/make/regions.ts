import { extractRegions } from '../../../src/snippets/extract.ts';
import type { Source } from '../../../src/snippets/source.ts';
import type { Found } from './found.ts';

/** For each region of a source, the deletion of all assertions between it and the next one. */
export function regionsWithoutAssertions(source: Source, deletions: readonly Found[]): Found[] {
  const { regions } = extractRegions(source);
  return regions.flatMap((region, index): Found[] => {
    const from = region.lines.at(-1)?.source ?? 0;
    const to = regions[index + 1]?.lines[0]?.source ?? Number.POSITIVE_INFINITY;
    const own = deletions.filter(({ line }) => line > from && line < to);
    const [first] = own;
    if (!first || own.length < 2) return [];
    const what = `${own.length} after ${region.name}`;
    return [
      { ...first, kind: 'assertions of a region deleted', what, edits: own.flatMap(({ edits }) => edits) },
    ];
  });
}
