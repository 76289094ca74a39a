import type { LiveBlock } from './page.ts';

/** What a plan has to know of a block of the page. */
export interface Planned extends Pick<LiveBlock, 'collections' | 'not' | 'failsAfter'> {
  /** Whether its present text has run, and what it made is still there. */
  ran: boolean;
}

/** How many blocks of the program stand before a block. */
export function blocksBefore(blocks: readonly Planned[], index: number): number {
  return blocks[index]?.failsAfter ?? index;
}

/** The blocks that run when a block's Run is pressed, by their place: those before it that have not run, and itself. */
export function stepsTo(blocks: readonly Planned[], index: number): number[] {
  const before = blocks
    .slice(0, blocksBefore(blocks, index))
    .flatMap(({ ran, not }, place) => (!ran && not === undefined ? [place] : []));
  return [...before, index];
}

/**
 * The collections that have to be made anew before a block can do again what was recorded: those that it has changed
 * already and that an earlier block made.
 */
export function usedUp(blocks: readonly Planned[], index: number): string[] {
  const block = blocks[index];
  if (!block?.ran) return [];
  const { changed, created, deleted } = block.collections;
  const madeBefore = new Set(
    blocks.slice(0, blocksBefore(blocks, index)).flatMap(({ collections }) => collections.created),
  );
  return [...changed, ...deleted].filter((name) => madeBefore.has(name) && !created.includes(name));
}

/** The blocks whose work is undone when a collection goes: the one that made it and all after it. */
export function undoneBy(blocks: readonly Planned[], collection: string): number[] {
  const maker = blocks.findIndex(({ collections }) => collections.created.includes(collection));
  if (maker < 0) return [];
  return blocks.flatMap((_, place) =>
    place === maker || blocksBefore(blocks, place) > maker ? [place] : [],
  );
}

/**
 * The collections that blocks before this one have made, that none of them has taken away again, and that are gone all
 * the same: a later block has deleted them.
 */
export function lost(
  blocks: readonly Planned[],
  index: number,
  isThere: (collection: string) => boolean,
): string[] {
  const expected = new Set<string>();
  for (const { ran, collections } of blocks.slice(0, blocksBefore(blocks, index))) {
    if (!ran) continue;
    const { created, deleted } = collections;
    // What a block makes and deletes is there afterwards only if it was there before.
    for (const name of created) if (!deleted.includes(name)) expected.add(name);
    for (const name of deleted) if (!created.includes(name)) expected.delete(name);
  }
  return [...expected].filter((name) => !isThere(name));
}
