import type { Collections } from '../../src/snippets/evidence.ts';

/** What was done to which collections, for people: `created Film`. */
export function listDeeds({ created, changed, deleted }: Collections): string[] {
  return Object.entries({ created, changed, deleted }).flatMap(([deed, names]) =>
    names.map((name) => `${deed} ${name}`),
  );
}
