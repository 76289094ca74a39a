import { expect } from 'playwright/test';
import { sameValues } from '../../src/snippets/index.ts';
import type { Fact } from './fact.ts';
import { failureOf, runOf } from './recorded-runs.ts';

/** What a region's recorded runs have to show, in Python and in TypeScript. */
export interface Shown {
  /** What Python printed, line by line; TypeScript printed the same values. */
  prints?: readonly string[];
  /** What stands in the region. */
  code?: readonly Both[];
  /** What stands in assertions that ran. */
  asserts?: readonly Both[];
}

/** A text of the Python source, or a pair of it and one of the TypeScript source. */
type Both = string | readonly [python: string, typescript: string];

/**
 * A fact that the recorded runs of a region show. Each of its literals has to stand in what was printed, in the code or
 * in the assertion that the fact names.
 */
export function shown(
  stem: string,
  region: string,
  { prints, code = [], asserts = [] }: Shown,
  literals: readonly (string | number)[] = [],
): Fact {
  return async ({ read }) => {
    const [python, typescript] = [await runOf(read, stem, 'py'), await runOf(read, stem, 'ts')];
    if (prints) {
      const printed = [python, typescript].map((run) => run.outputOf(region));
      expect(printed[0]?.map(({ text }) => text)).toEqual(prints);
      const [one = [], other = []] = printed.map((output) => output.flatMap(({ values }) => values));
      expect(sameValues(one, other), `${stem} ${region} prints the same in both languages`).toBe(true);
    }
    for (const [one, other] of code.map(pair)) {
      expect(python.codeOf(region)).toContain(one);
      if (other) expect(typescript.codeOf(region)).toContain(other);
    }
    for (const [one, other] of asserts.map(pair)) {
      expect(python.asserted(one), one).toBe(true);
      if (other) expect(typescript.asserted(other), other).toBe(true);
    }
    const seen = [...(prints ?? []), ...code.flat(), ...asserts.flat()].join('\n');
    for (const literal of literals) expect(seen).toContain(String(literal));
    return literals;
  };
}

/** A fact that failing blocks show: on this page the region ends with an error that says this, in both languages. */
export function fails(
  page: string,
  region: string,
  says: Both,
  literals: readonly (string | number)[] = [],
): Fact {
  return async ({ read }) => {
    const messages = await Promise.all(
      (['py', 'ts'] as const).map(async (language) => (await failureOf(read, page, region, language)).text),
    );
    const [one, other = one] = pair(says);
    expect(messages[0]).toContain(one);
    expect(messages[1]).toContain(other);
    for (const literal of literals) expect(`${one}\n${other}`).toContain(String(literal));
    return literals;
  };
}

const pair = (both: Both): readonly [string, string?] => (typeof both === 'string' ? [both] : both);
