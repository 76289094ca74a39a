import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from '@babel/parser';
import { isIdentifier, type Node, traverseFast } from '@babel/types';
import { sitePath } from '../../../src/plugin/files.ts';
import type { Mutant } from '../mutant.ts';
import { mutantOf, shown } from './found.ts';
import { replacement } from './typescript.ts';

const ways = ['skip', 'fixme', 'only'] as const;
const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');

/** In each file of tests, its first test skipped, in one of the ways that the runner has. */
export async function skippedTests(siteDir: string): Promise<Mutant[]> {
  const made = (await firstTests(siteDir)).map(
    async ({ project, path, line, title }, index): Promise<Mutant[]> => {
      const text = await readFile(join(siteDir, path), 'utf8');
      const callee = calleeAt(text, line);
      const way = ways[index % ways.length] ?? 'skip';
      if (!callee) return [];
      const edits = [replacement(callee, `test.${way}`)];
      const mutant = mutantOf(
        { kind: 'test skipped', path, line, what: `test.${way}: ${shown(title)}`, edits },
        text,
      );
      return [
        {
          ...mutant,
          tests: [`${path}:${line}`, '--project', project, '--no-deps', '--grep', `${exact(title)}$`],
        },
      ];
    },
  );
  return (await Promise.all(made)).flat();
}

interface ListedTest {
  project: string;
  path: string;
  line: number;
  title: string;
}

/** The part of Playwright's JSON report that matters here. */
interface ListedSuite {
  suites?: ListedSuite[];
  specs: { title: string; file: string; line: number; tests: { projectName: string }[] }[];
}

interface Listing {
  config: { rootDir: string };
  suites: ListedSuite[];
  errors: { message: string }[];
}

/** The first test of each file that a project runs. */
async function firstTests(siteDir: string): Promise<ListedTest[]> {
  const words = [playwright, 'test', '--list', '--reporter', 'json'];
  const options = { cwd: siteDir, maxBuffer: 1 << 28 };
  const { stdout } = await promisify(execFile)(process.execPath, words, options).catch((error) => error);
  const { config, suites, errors }: Listing = JSON.parse(stdout);
  if (errors[0]) throw new Error(`The tests cannot be listed. ${errors[0].message}`);
  const tests = suites.flatMap(specsIn).map(({ title, file, line, tests: [test] }) => ({
    project: test?.projectName ?? '',
    path: sitePath(siteDir, join(config.rootDir, file)),
    line,
    title,
  }));
  return tests.filter(({ path }, index) => tests.findIndex((other) => other.path === path) === index);
}

function specsIn({ suites = [], specs }: ListedSuite): ListedSuite['specs'] {
  return [...specs, ...suites.flatMap(specsIn)];
}

function calleeAt(text: string, line: number): Node | undefined {
  let callee: Node | undefined;
  traverseFast(parse(text, { sourceType: 'module', plugins: ['typescript'] }), (node) => {
    if (
      node.type === 'CallExpression' &&
      isIdentifier(node.callee, { name: 'test' }) &&
      node.loc?.start.line === line
    )
      callee ??= node.callee;
  });
  return callee;
}

function exact(title: string): string {
  return title.replaceAll(/[^\w\s]/g, '.');
}
