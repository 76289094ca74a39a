import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';

const module = join(import.meta.dirname, 'write-evidence.ts');

test('a full disk at the second record leaves both as they were, and says what to do', () => {
  const { said, held, names } = recordTwo('new'.repeat(100_000));
  expect(said).toMatch(
    /^two\.json could not be written: EFBIG: .*\.\nEvery record is as it was\. Make room, then run `npm run verify -- --accept` again\.\n$/,
  );
  expect(held).toEqual({ 'one.json': 'old\n', 'two.json': 'old\n' });
  expect(names).toEqual(['one.json', 'two.json']);
});

test('two records that fit take the places of the old ones', () => {
  const { said, held, names } = recordTwo('new');
  expect(said).toBe('');
  expect(held).toEqual({ 'one.json': '{\n  "text": "new"\n}\n', 'two.json': '{\n  "text": "new"\n}\n' });
  expect(names).toEqual(['one.json', 'two.json']);
});

/** Writes two records over old ones, the second with this text, where no file can be longer than 4 kB. */
function recordTwo(text: string): { said: string; held: Record<string, string>; names: string[] } {
  const folder = test.info().outputPath('site');
  mkdirSync(folder, { recursive: true });
  for (const name of ['one.json', 'two.json']) writeFileSync(join(folder, name), 'old\n');
  const records = [
    { path: 'one.json', evidence: { text: 'new' } },
    { path: 'two.json', evidence: { text } },
  ];
  const script = `import { readFileSync } from 'node:fs';
    const { writeEvidence } = await import(${JSON.stringify(module)});
    const records = JSON.parse(readFileSync(0, 'utf8'));
    await writeEvidence(${JSON.stringify(folder)}, records).catch((error) => console.log(error.message));`;
  // A limit on the size of files makes the same short write as a full disk does, without a disk to fill.
  const limited = `trap '' XFSZ; ulimit -f 8; exec "$0" --input-type=module --eval "$1"`;
  const { stdout, stderr } = spawnSync('sh', ['-c', limited, process.execPath, script], {
    encoding: 'utf8',
    input: JSON.stringify(records),
  });
  const names = readdirSync(folder).toSorted();
  const held = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  return { said: stdout + stderr, held: Object.fromEntries(held), names };
}
