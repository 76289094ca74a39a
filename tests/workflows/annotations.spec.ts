import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { copyTree } from '../copy-tree.ts';
import { readSteps } from './workflow.ts';

let folder: string;

const page = `---
title: Broken
description: A page with a fault of each kind that a page can have.
sidebar_posision: 1
---

# Broken

{/* fact: nobody-tests-this */}This is a brokken page.

\`\`\`js
console.log(1);
\`\`\`
`;
/** A fault of each kind, by the check that finds it: where it is. */
const faults = {
  type: 'tests/broken.ts:1',
  lint: 'tests/broken.ts:2',
  fact: 'docs/broken.mdx:9',
  prose: 'docs/broken.mdx:9',
  'front-matter': 'docs/broken.mdx:4',
  workflow: '.github/workflows/weekly.yml:5',
  'unproven-block': 'docs/broken.mdx:11',
};

test.beforeAll(async () => {
  await mkdir('.cache', { recursive: true });
  folder = await mkdtemp(join(process.cwd(), '.cache', 'broken-'));
  await copyTree(process.cwd(), folder);
  mkdirSync(join(folder, '.cache'));
  writeFileSync(join(folder, 'docs', 'broken.mdx'), page);
  writeFileSync(join(folder, 'tests', 'broken.ts'), `export const port: number = '8080';\ndebugger;\n`);
  const weekly = join(folder, '.github', 'workflows', 'weekly.yml');
  writeFileSync(weekly, readFileSync(weekly, 'utf8').replace('- cron: "17', '- cron: "99'));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a fault of each kind annotates its line of a pull request', () => {
  const command = readSteps().find(({ address }) => address === 'pull-request.yml check check')?.run ?? '';
  const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', command], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  const found = [...stdout.matchAll(/^::error file=(.+?),line=(\d+),col=\d+,title=([\w-]+)::./gm)];
  expect(placesOf(found.map(([, path, line, code]) => ({ code, place: `${path}:${line}` })))).toEqual(faults);
});

test('a fault of each kind is in the object for machines', () => {
  // Just as the README has it: whatever else npm says would be no JSON.
  const command = /`(npm run [^`]*--format json)`/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const { status, stdout } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(status).toBe(1);
  const { issues, blocks, ...checks } = JSON.parse(stdout);
  expect(blocks.length).toBeGreaterThan(100);
  const names = ['types', 'lint', 'snippets', 'facts', 'prose', 'heads', 'workflows'];
  expect(checks).toEqual(Object.fromEntries(names.map((name) => [name, false])));
  const places = issues
    .filter(({ severity }: { severity: string }) => severity === 'error')
    .map(({ code, at }: { code: string; at: { path: string; line: number } }) => {
      return { code, place: `${at.path}:${at.line}` };
    });
  expect(placesOf(places)).toEqual(faults);
  for (const { see } of issues) expect(existsSync(`${see}.mdx`), see).toBe(true);
  expect(issues.find(({ code }: { code: string }) => code === 'front-matter')).toMatchObject({
    found: 'sidebar_posision: 1',
    corrected: 'sidebar_position: 1',
    see: 'docs/contributing/errors/front-matter',
  });
});

test('each place that tells of the object for machines gives the command that prints nothing else', () => {
  const places = ['README.md', 'CONTRIBUTING.md', 'tests/check.ts', ...pagesUnder('docs')];
  const told = places.flatMap((path) => [
    ...readFileSync(path, 'utf8').matchAll(/npm run[^`\n]*? check[^`\n]*--format json/g),
  ]);
  expect(told.length).toBeGreaterThan(1);
  for (const [command] of told) expect(command).toBe('npm run --silent check -- --format json');
});

function pagesUnder(path: string): string[] {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return files.filter((name) => /\.mdx?$/.test(name)).map((name) => join(path, name));
}

/** The first place of each kind. */
function placesOf(found: { code: string | undefined; place: string }[]): Record<string, string> {
  return Object.fromEntries(found.toReversed().map(({ code, place }) => [code, place]));
}
