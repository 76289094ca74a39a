/** As few of the choices as a greedy search finds in which each two values that can meet in two of the fields do meet. */
export function pairwise<T extends object>(choices: readonly T[], fields: readonly (keyof T)[]): T[] {
  const open = new Set(choices.flatMap((choice) => pairsOf(choice, fields)));
  const picked: T[] = [];
  while (open.size > 0) {
    const gain = (choice: T) => pairsOf(choice, fields).filter((pair) => open.has(pair)).length;
    const best = choices.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const pair of pairsOf(best, fields)) open.delete(pair);
    picked.push(best);
  }
  return picked;
}

function pairsOf<T extends object>(choice: T, fields: readonly (keyof T)[]): string[] {
  return fields.flatMap((one, index) =>
    fields.slice(index + 1).map((other) => JSON.stringify([one, choice[one], other, choice[other]])),
  );
}
