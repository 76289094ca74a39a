import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { copyTree } from '../copy-tree.ts';

const run = promisify(execFile);
const { scripts }: { scripts: Record<string, string> } = JSON.parse(await readFile('package.json', 'utf8'));

/** A tree in which something is wrong, and words with which a verb has to say so. */
interface Failure {
  why: string;
  words: string[];
  file?: string;
  change?: (text: string) => string;
  env?: NodeJS.ProcessEnv;
}

const brokenTest = {
  file: 'tests/unit/broken.spec.ts',
  change: () =>
    `import { test } from 'playwright/test';\n\nconst one: string = 1;\ntest('fails', () => {\n  throw new Error(one);\n});\n`,
};
const brokenSite = {
  file: 'docusaurus.config.ts',
  change: (text: string) => `throw new Error('Broken.');\n${text}`,
};
const brokenSource = {
  file: '_includes/home.first-search.py',
  change: (text: string) => text.replace(/^# END .*\n/m, ''),
};
const unknownOption = { why: 'an option is unknown', words: ['--nonsense'] };

const failures: Record<string, Failure[]> = {
  start: [{ why: 'the site is broken', words: ['--no-open'], ...brokenSite }, unknownOption],
  test: [
    { why: 'a test fails', words: ['--project', 'unit', 'broken'], ...brokenTest },
    { why: 'its own reporter is left out', words: ['--project', 'unit', 'languages', '--reporter', 'dot'] },
    {
      why: 'there is no room for what is built',
      words: ['--project', 'unit', 'broken'],
      env: { XDG_CACHE_HOME: '/dev/null' },
    },
  ],
  verify: [{ why: 'a marker is lost', words: [], ...brokenSource }, unknownOption],
  build: [{ why: 'the site is broken', words: [], ...brokenSite }],
  check: [
    { why: 'a type is wrong', words: [], ...brokenTest },
    { why: 'no mutant is meant', words: ['--mutants', '--only', 'nothing of this name'] },
    { why: 'there is no such format', words: ['--format', 'nothing'] },
    { why: 'there is nothing to compare with', words: ['--diff', 'nothing-of-this-name'] },
  ],
  stack: [unknownOption],
  mcp: [{ why: 'there are no built pages', words: [] }, unknownOption],
  new: [
    { why: 'the page has no name', words: ['page'] },
    { why: 'the page is there already', words: ['page', 'docs/start.mdx', 'Start'] },
    { why: 'what it makes cannot be recorded', words: ['page', 'docs/made.mdx', 'Made'], ...brokenSource },
    unknownOption,
  ],
  bench: [{ why: 'there is no such part', words: ['--only', 'nothing'] }, unknownOption],
};

let tree = '';

test.beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'verbs-'));
  await copyTree(process.cwd(), tree);
  await run('git', ['init', '--quiet'], { cwd: tree });
});

test.afterAll(() => rm(tree, { recursive: true, force: true }));

test('every verb is tried here', () => {
  // What npm calls by itself is no verb.
  const verbs = Object.keys(scripts).filter((name) => !/^(pre|post)/.test(name));
  expect(Object.keys(failures).sort()).toEqual(verbs.sort());
});

test('every verb asks for a newer Node where the one that it meets is too old', () => {
  const unguarded = Object.keys(failures).filter(
    (verb) => !scripts[verb]?.startsWith('node -r ./tests/preload.cjs '),
  );
  expect(unguarded).toEqual([]);
});

for (const [verb, ways] of Object.entries(failures)) {
  test(`npm run ${verb} ends with status 0 after its help`, async () => {
    expect(await status(verb, ['--help'])).toBe(0);
  });

  for (const { why, words, file, change, env } of ways) {
    test(`npm run ${verb} ends with another status where ${why}`, async () => {
      const path = join(tree, file ?? 'package.json');
      const text = await readFile(path, 'utf8').catch(() => undefined);
      if (change) await writeFile(path, change(text ?? ''));
      expect(await status(verb, words, env)).toBeGreaterThan(0);
      if (text === undefined) await rm(path);
      else await writeFile(path, text);
    });
  }
}

async function status(verb: string, words: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const options = { cwd: tree, env: { ...process.env, ...env }, maxBuffer: 1 << 26 };
  return run('npm', ['run', '--silent', verb, '--', ...words], options).then(
    () => 0,
    ({ code }) => code,
  );
}
