/** One of several shares, counted from 1. */
export interface Shard {
  index: number;
  total: number;
}

/** Reads `1/4`. */
export function parseShard(text: string): Shard {
  const [, index, total] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index && total && index <= total) return { index, total };
  throw new Error(`--shard ${text} is no share. Write --shard 1/4 for the first of four.`);
}

/** A share of things: the same for every machine that has the same things, and all shares together are all of them. */
export function shareOf<Thing>(things: readonly Thing[], { index, total }: Shard): Thing[] {
  return things.filter((_, place) => place % total === index - 1);
}
