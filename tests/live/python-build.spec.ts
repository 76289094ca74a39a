import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { buildPythonEngine, preparePythonEngine } from '../../src/live/python/build/build.ts';
import { newerClient, pinnedPackages } from '../../src/live/python/build/packages.ts';

const siteDir = process.cwd();

test('takes the very packages that the snippets ran with, each by its hashes', async () => {
  const pins = await pinnedPackages(siteDir);
  const lines = pins.split('\n').filter((line) => line.includes('=='));
  expect(lines).toContain('weaviate-client==4.23.1 \\');
  expect(lines).toHaveLength(15);
  expect(pins.match(/--hash=sha256:[0-9a-f]{64}/g)?.length).toBeGreaterThan(15);
  const newer = await pinnedPackages(siteDir, newerClient);
  expect(newer.split('weaviate-client')[0]).toBe(pins.split('weaviate-client')[0]);
  expect(newer).toContain('weaviate-client==4.24.1');
});

test('lists each file of the engine with its size and its hash', async ({ browserName: _ }, {
  outputDir,
}) => {
  const folder = join(outputDir, 'engine');
  await buildPythonEngine({ siteDir, folder, worker: 'tests/live/python-lab/worker.ts', log: () => {} });
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  expect(files.map(({ name }: { name: string }) => name)).toContain('worker.js');
  for (const { address, bytes, sha256 } of files) {
    const content = await readFile(join(folder, address));
    expect(content.byteLength).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  }
});

test('is made once and then taken from the cache', async () => {
  const told: string[] = [];
  const made = await preparePythonEngine(siteDir, (line) => told.push(line));
  expect(await preparePythonEngine(siteDir, (line) => told.push(line))).toBe(made);
  expect(told).toEqual([]);
});
