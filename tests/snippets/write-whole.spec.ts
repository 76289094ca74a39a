import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { writeWhole } from './write-whole.ts';

const module = join(import.meta.dirname, 'write-whole.ts');

test('writes a file and the folders above it', async () => {
  const file = test.info().outputPath('a', 'b', 'record.json');
  await writeWhole(file, 'new\n');
  expect(readFileSync(file, 'utf8')).toBe('new\n');
  expect(readdirSync(dirname(file))).toEqual(['record.json']);
});

test('keeps the old file whole where the new one does not fit on the disk', () => {
  const file = test.info().outputPath('record.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'old\n');
  const script = `const { writeWhole } = await import(${JSON.stringify(module)});
    await writeWhole(${JSON.stringify(file)}, 'new'.repeat(100_000)).catch((error) => console.log(error.code));`;
  // A limit on the size of files makes the same short write as a full disk does, without a disk to fill.
  const limited = `trap '' XFSZ; ulimit -f 8; exec "$0" --input-type=module --eval "$1"`;
  const { stdout } = spawnSync('sh', ['-c', limited, process.execPath, script], { encoding: 'utf8' });
  expect(stdout).toBe('EFBIG\n');
  expect(readFileSync(file, 'utf8')).toBe('old\n');
  expect(readdirSync(dirname(file))).toEqual(['record.json']);
});
