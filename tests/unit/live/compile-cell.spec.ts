import { expect, test } from 'playwright/test';
import { compileCell } from '../../../src/live/typescript/compile-cell.ts';

/** Runs cells one after another in one scope, as the engine does; what the last one left there. */
async function runAll(...cells: string[]): Promise<Record<string, unknown>> {
  const scope: Record<string, unknown> = Object.create(null);
  for (const cell of cells) {
    const { script, names } = compileCell(cell);
    for (const name of names) scope[name] = undefined;
    const run: (scope: object, load: (name: string) => Promise<object>) => Promise<void> = new Function(
      `return ${script}`,
    )();
    await run(scope, async (name) => ({ default: `the ${name}`, part: 'a part' }));
  }
  return scope;
}

test('cells share the names that they declare', async () => {
  const scope = await runAll(
    `const one: number = 1; let two = 2, three; class Four { four = 4 } function five() { return one; }`,
    `two += five(); three = new Four().four;`,
  );
  expect(scope).toMatchObject({ one: 1, two: 3, three: 4 });
});

test('a cell may declare again what an earlier one declared', async () => {
  expect(await runAll(`const one = 1;`, `const one = 2;`)).toMatchObject({ one: 2 });
});

test('patterns, defaults and what is awaited become shared names', async () => {
  const scope = await runAll(
    `const { a, b: [c = 3, ...d], ...rest } = await Promise.resolve({ a: 1, b: [undefined, 4, 5], e: 6 })\nlet f`,
  );
  expect(scope).toMatchObject({ a: 1, c: 3, d: [4, 5], rest: { e: 6 }, f: undefined });
});

test('imports are there before the first line, types are not', async () => {
  const scope = await runAll(
    `const early = whole;\nimport whole, { part as p, type Only } from 'weaviate-client';\nimport * as all from 'weaviate-client';`,
  );
  expect(scope).toMatchObject({ early: 'the weaviate-client', p: 'a part', all: { part: 'a part' } });
  expect(Object.keys(scope)).not.toContain('Only');
});

test('a line end after a declaration without a semicolon ends it', async () => {
  expect(await runAll(`let a\n(() => 1)()\nconst b = 2\n;[a] = [b]`)).toMatchObject({ a: 2, b: 2 });
});

test('names inside of blocks and functions stay there', () => {
  expect(compileCell(`for (const a of []) { let b = 1 } { const c = 1 } (() => { var d })()`).names).toEqual(
    [],
  );
});

test('every line keeps its number', () => {
  const code = `import x from 'y'\n\nconst a = {\n  b: 1,\n} as const\n\nclass C {\n}\nconst\n  d = 2`;
  expect(compileCell(code).script.split('\n')).toHaveLength(code.split('\n').length + 1);
});

test('two declarations of one name in a cell, and exports, are errors', () => {
  expect(() => compileCell(`const a = 1;\nconst a = 2;`)).toThrow(/already been declared/);
  expect(() => compileCell(`export const a = 1;`)).toThrow('leave "export" out');
});
