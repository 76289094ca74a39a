import { createHash } from 'node:crypto';
import { type Mutant, nameOf } from './mutant.ts';

/** As many mutants as wanted, kind by kind in turn, and of each kind file by file; the same seed picks the same ones. */
export function sampleOf(mutants: readonly Mutant[], wanted: number, seed: number): Mutant[] {
  const byKind = pilesOf(mutants, ({ kind }) => kind, seed);
  const piles = byKind.map((own) =>
    inTurn(
      pilesOf(own, ({ kind, path }) => `${kind} ${path}`, seed).map((pile) => inOrder(pile, seed, nameOf)),
    ),
  );
  return inTurn(piles).slice(0, Math.max(0, wanted));
}

function pilesOf(mutants: readonly Mutant[], by: (mutant: Mutant) => string, seed: number): Mutant[][] {
  const names = inOrder([...new Set(mutants.map(by))], seed, (name) => name);
  return names.map((name) => mutants.filter((mutant) => by(mutant) === name));
}

/** The first of each pile, then the second of each, and so on. */
function inTurn<Item>(piles: readonly Item[][]): Item[] {
  const rounds = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    piles.flatMap((pile) => pile.slice(round, round + 1)),
  ).flat();
}

function inOrder<Item>(items: readonly Item[], seed: number, nameOf: (item: Item) => string): Item[] {
  const key = (item: Item) =>
    createHash('sha256')
      .update(`${seed} ${nameOf(item)}`)
      .digest('hex');
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ item }) => item);
}
