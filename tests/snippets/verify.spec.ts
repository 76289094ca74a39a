import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { folderInCheckout, removeTemporaryFolders } from '../stack/temporary.ts';
import { scratchSite } from './scratch-site.ts';

const records = [
  '_includes/planets.py.json',
  '_includes/planets.ts.json',
  'planets.mdx.py.json',
  'planets.mdx.ts.json',
  'planets.mdx/Twice.py.json',
  'planets.mdx/Twice.ts.json',
];

removeTemporaryFolders();

// One site goes through the life of its evidence, from none to removed.
test.describe.configure({ mode: 'serial' });

let site = '';

test.beforeAll(async () => {
  site = await scratchSite(await folderInCheckout());
});

test('says that nothing is recorded, and records nothing unasked', () => {
  const { status, lines } = verify(['docs/_includes/planets.py']);
  expect(status).toBe(1);
  expect(lines.join('\n')).toContain('new     docs/_includes/planets.py');
  expect(lines.at(-1)).toMatch(
    /^1 run not as recorded \(.+ s\)\. If that is meant, run `npm run verify -- --accept`/,
  );
  expect(existsSync(join(site, 'static'))).toBe(false);
});

test('records every source and every program on request', () => {
  const { status, lines } = verify(['--accept'], { STACK: process.env.STACK });
  expect(lines.at(-1)).toMatch(
    /^Recorded 6 runs \(.+ s\)\. Look at `git diff static\/evidence` and commit it\.$/,
  );
  expect(status).toBe(0);
  const [source, , program] = records.map(recordOf);
  const deeds = {
    region: 'Create',
    output: [{ line: 4, text: 'created Planet', values: ['created', 'Planet'] }],
    collections: { created: ['Planet'], changed: [], deleted: [] },
  };
  expect(source.blocks[1]).toMatchObject(deeds);
  expect(program.blocks[1]).toMatchObject(deeds);
  expect(source.assertions).toEqual([
    { line: 14, count: 1 },
    { line: 22, count: 1 },
  ]);
  expect(program.subject).toBe('docs/planets.mdx');
});

test('records the error that ends a block which has to fail, and leaves the block out of the program', () => {
  const [, , program, , python, script] = records.map(recordOf);
  const regions = ({ blocks }: { blocks: { region: string }[] }) => blocks.map(({ region }) => region);
  expect(regions(program)).toEqual(['Connect', 'Create', 'Close']);
  for (const { record, error } of [
    { record: python, error: 'UnexpectedStatusCodeError' },
    { record: script, error: 'WeaviateUnexpectedStatusCodeError' },
  ]) {
    expect(record).toMatchObject({
      subject: 'docs/planets.mdx/Twice',
      kind: 'failure',
      failure: { line: 1 },
    });
    expect(record.failure.text).toMatch(new RegExp(`^${error}: .*class name Planet already exists`));
    expect(regions(record)).toEqual(['Connect', 'Create', 'Twice']);
  }
});

test('runs nothing where nothing changed', () => {
  const { status, lines } = verify(['--changed']);
  expect(lines).toEqual([expect.stringMatching(/^6 records hold; nothing had to run \(.+ s\)\.$/)]);
  expect(status).toBe(0);
});

test('runs everything again in another order each round, and says how many rounds went well', () => {
  const { status, lines } = verify(['--repeat', '2', '--shuffle', '1', '--busy', '1', 'docs/_includes']);
  const titles = lines.flatMap((line) => /^agrees {2}(\S+)/.exec(line)?.[1] ?? []);
  expect(titles.toSorted()).toEqual([
    'docs/_includes/planets.py',
    'docs/_includes/planets.py',
    'docs/_includes/planets.ts',
    'docs/_includes/planets.ts',
  ]);
  expect(lines.join('\n')).toMatch(/^Round 2 of 2, order 2, with every core busy: went well\.$/m);
  expect(lines.at(-1)).toBe('2 of 2 rounds went well; in 1 of all every core was busy.');
  expect(status).toBe(0);
});

test('takes no number for a number that is none', () => {
  expect(verify(['--repeat', 'often']).lines).toEqual(['--repeat often is no number. Write --repeat 3.']);
  expect(verify(['--repeat', '2', '--accept']).lines[0]).toContain('What is recorded runs once');
});

test('runs again what lost an assertion, and says what it does otherwise', () => {
  edit('docs/_includes/planets.py', 'assert client.collections.exists("Planet")', 'assert True');
  edit('docs/_includes/planets.py', 'print("created"', 'print("made"');
  edit('docs/_includes/planets.ts', "console.log('created'", "console.log('made'");
  const before = records.map((name) => readFileSync(recordPath(name), 'utf8'));
  const { status, lines } = verify(['--changed']);
  const said = lines.join('\n');
  expect(said).toContain("Changed since: the source's bytes; region Create.");
  expect(said).toContain('    - created Planet\n    + made Planet');
  expect(lines.at(-1)).toContain('6 runs not as recorded');
  expect(status).toBe(1);
  expect(records.map((name) => readFileSync(recordPath(name), 'utf8'))).toEqual(before);
});

test('records nothing where one of all fails, and says where it failed', () => {
  edit(
    'docs/_includes/planets.ts',
    "assert(await client.collections.exists('Planet'))",
    'assert(planets === null)',
  );
  const before = records.map((name) => readFileSync(recordPath(name), 'utf8'));
  const { status, lines } = verify(['--accept']);
  expect(lines.join('\n')).toContain('docs/_includes/planets.ts:14:1  run-failed');
  expect(lines.at(-1)).toContain('Nothing was recorded');
  expect(status).toBe(1);
  expect(records.map((name) => readFileSync(recordPath(name), 'utf8'))).toEqual(before);
});

test('refuses to record what the model of an image does', () => {
  const before = records.map((name) => readFileSync(recordPath(name), 'utf8'));
  const { status, lines } = verify(['--accept'], { MODEL2VEC_MODEL: 'image' });
  expect(lines.at(-1)).toMatch(
    /^What runs with the model of an image is never recorded\. Leave out --accept/,
  );
  expect(status).toBe(1);
  expect(records.map((name) => readFileSync(recordPath(name), 'utf8'))).toEqual(before);
});

test('says which records are of what is no more, and removes them on request', () => {
  for (const name of ['planets.py', 'planets.ts']) rmSync(join(site, 'docs', '_includes', name));
  writeFileSync(join(site, 'docs', 'planets.mdx'), '# Planets\n');
  const told = verify([]);
  expect(told.lines).toContain(
    'static/evidence/docs/planets.mdx.ts.json is the record of something that is no more.',
  );
  expect(told.lines.at(-1)).toContain('6 records too many');
  expect(told.status).toBe(1);
  const removed = verify(['--accept']);
  expect(removed.lines.at(-1)).toContain('removed 6 records');
  expect(removed.status).toBe(0);
  expect(records.filter((name) => existsSync(recordPath(name)))).toEqual([]);
});

test('says what runs where a path means nothing', () => {
  const { status, lines } = verify(['docs/nothing.py']);
  expect(lines[0]).toContain('Nothing that runs is called docs/nothing.py.');
  expect(status).toBe(1);
});

test('explains itself', () => {
  const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'verify.ts'), '--help'], {
    encoding: 'utf8',
  });
  expect(stdout).toContain('npm run verify [-- options] [-- path ...]');
  expect(status).toBe(0);
});

/** On processes also where the tests run on containers: those take their time to come up, and record the same. */
function verify(words: string[], more: NodeJS.ProcessEnv = {}): { status: number | null; lines: string[] } {
  const command = [join(import.meta.dirname, 'verify.ts'), ...words];
  const env = { ...process.env, STACK: 'native', INIT_CWD: site, ...more };
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    cwd: site,
    env,
    encoding: 'utf8',
  });
  return { status, lines: `${stdout}${stderr}`.trimEnd().split('\n') };
}

function edit(path: string, from: string, to: string): void {
  const file = join(site, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

function recordPath(name: string): string {
  return join(site, 'static', 'evidence', 'docs', name);
}

function recordOf(name: string) {
  return JSON.parse(readFileSync(recordPath(name), 'utf8'));
}
