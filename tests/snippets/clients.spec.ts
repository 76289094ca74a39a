import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';

const read = (...path: string[]) => readFileSync(join(import.meta.dirname, 'clients', ...path), 'utf8');

test('every Python package is pinned, and its files by their hashes', () => {
  const lines = read('py', 'requirements.txt')
    .split('\n')
    .filter((line) => /^\S/.test(line) && !line.startsWith('#'));
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !/^[\w.-]+==[\w.]+ \\$/.test(line))).toEqual([]);
});

test('every TypeScript package is pinned by its hash and comes from whichever registry is set', () => {
  const { packages }: { packages: Record<string, { integrity?: string; resolved?: string }> } = JSON.parse(
    read('ts', 'package-lock.json'),
  );
  const installed = Object.entries(packages).filter(([name]) => name !== '');
  expect(installed.filter(([, { integrity }]) => !integrity).map(([name]) => name)).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved).map(([name]) => name)).toEqual([]);
});

test('the site is checked against the client that the sources run with', () => {
  const site = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
  const own = JSON.parse(read('ts', 'package.json'));
  expect(site.dependencies['weaviate-client']).toBe(own.dependencies['weaviate-client']);
});
