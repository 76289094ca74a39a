import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { parse } from 'yaml';
import config from '../../playwright.config.mts';
import { runsWhere } from './runs-where.ts';
import { type Job, needsOf, readSteps, readWorkflows } from './workflow.ts';

const workflows = readWorkflows();
const jobs = [...workflows].flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([name, job]): [string, Job] => [`${file} ${name}`, job]),
);
const texts = [
  ...workflows.values(),
  { text: readFileSync('.github/actions/set-up/action.yml', 'utf8') },
].map(({ text }) => text);

/** All that a job may do beyond nothing, and reading the repository. */
const mayDo: Record<string, Record<string, string>> = {
  'deploy.yml build': { pages: 'read' },
  'deploy.yml publish': { attestations: 'write', 'id-token': 'write', pages: 'write' },
  'weekly.yml issue': { issues: 'write' },
};

test('pins every action by its commit and names its version beside', () => {
  const uses = texts
    .flatMap((text) => text.match(/uses: .*/g) ?? [])
    .filter((line) => !line.startsWith('uses: ./'));
  expect(uses.length).toBeGreaterThan(20);
  expect(uses.filter((line) => !/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual(
    [],
  );
});

test('uses one commit of each action', () => {
  const pins = texts.flatMap((text) => text.match(/actions\/[\w-]+@[0-9a-f]{40}.*/g) ?? []);
  const names = new Set(pins.map((pin) => pin.split('@')[0]));
  expect(new Set(pins).size).toBe(names.size);
});

test('gives no workflow a right, and each job no more than it needs', () => {
  for (const [file, { permissions }] of workflows) expect(permissions, file).toEqual({});
  for (const [name, { permissions }] of jobs) {
    const { contents, ...rest } = permissions ?? {};
    expect([undefined, 'read'], name).toContain(contents);
    expect(rest, name).toEqual(mayDo[name] ?? {});
  }
});

test('runs no code of the repository where something may be written', () => {
  const writing = jobs.filter(([, { permissions }]) => Object.values(permissions ?? {}).includes('write'));
  expect(writing.map(([name]) => name).sort()).toEqual(['deploy.yml publish', 'weekly.yml issue']);
  for (const [name, { steps = [] }] of writing) {
    const used = steps.map(({ uses = '' }) => uses);
    expect(
      used.filter((use) => use.includes('checkout') || use.startsWith('./')),
      name,
    ).toEqual([]);
  }
});

test('runs a stranger’s change without secrets', () => {
  expect([...workflows.values()].flatMap(({ on }) => Object.keys(on))).not.toContain('pull_request_target');
  expect([...workflows.values()].flatMap(({ on }) => Object.keys(on))).not.toContain('workflow_run');
  for (const text of texts) expect(text).not.toMatch(/secrets\s*[.:[]/);
});

test('leaves no credentials in a checkout', () => {
  const checkouts = readSteps().filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  for (const { address, with: inputs } of checkouts)
    expect(inputs?.['persist-credentials'], address).toBe(false);
});

test('puts no expression into a script', () => {
  for (const { address, run = '' } of readSteps()) expect(run, address).not.toContain('${{');
});

test('fails a step when a command in front of a pipe fails', () => {
  for (const [file, { defaults, jobs }] of workflows) {
    if (Object.values(jobs).some(({ steps }) => steps)) expect(defaults?.run.shell, file).toBe('bash');
  }
});

test('ends what hangs, and runs each thing once at a time', () => {
  for (const [name, job] of jobs) if (!job.uses) expect(job['timeout-minutes'], name).toBeGreaterThan(0);
  for (const [file, { on, concurrency }] of workflows) {
    if (!('workflow_call' in on)) expect(concurrency?.group, file).toBeTruthy();
  }
});

test('publishes only what every shard has confirmed in the same run', () => {
  const { prove, build, publish } = workflows.get('deploy.yml')?.jobs ?? {};
  expect(prove?.uses).toBe('./.github/workflows/prove.yml');
  expect(needsOf(build ?? {})).toEqual(['prove']);
  expect(needsOf(publish ?? {})).toEqual(['prove', 'build']);
  expect([prove?.if, build?.if, publish?.if]).toEqual([undefined, undefined, undefined]);
  // The build looks up no names of the clients; this does, and so does a test of every shard.
  expect(build?.steps?.flatMap(({ run = [] }) => run)).toContain('npm run check -- --format github');
  for (const file of ['deploy.yml', 'prove.yml'])
    expect(workflows.get(file)?.text).not.toContain('continue-on-error');
  // The build compares its evidence with the run that the step before it describes, which the proof then names.
  const [gathered, built] = ['gather', 'build'].map((id) =>
    build?.steps?.findIndex((step) => step.id === id),
  );
  const description = build?.steps?.[built ?? -1]?.env?.PROOF_RUN;
  expect(build?.steps?.[gathered ?? -1]?.run).toBe(`node tests/workflows/gather.ts ${description}`);
  expect(gathered).toBeLessThan(built ?? 0);
  const signing = publish?.steps?.map(({ id, uses = '' }) => id ?? uses.split('@')[0]);
  expect(signing).toEqual([
    'actions/download-artifact',
    'confirmed',
    'actions/attest',
    'deploy',
    'published',
  ]);
  // What another run has made is out of reach: it would have to be named.
  expect(workflows.get('deploy.yml')?.text).not.toContain('run-id');
});

const sharded = {
  'prove.yml shards': 'npm test -- --shard "$SHARD/$SHARDS" --add-reporter blob',
  'weekly.yml processes': 'npm test -- --shard "$SHARD/$SHARDS"',
};
for (const [address, command] of Object.entries(sharded)) {
  test(`leaves no test between two shards of ${address}`, () => {
    const job = new Map(jobs).get(address);
    const numbers = job?.strategy?.matrix.shard ?? [];
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const prove = job?.steps?.find(({ id }) => id === 'prove');
    expect(prove?.env?.SHARD).toMatch(/^\$\{\{ matrix\.shard \}\}$/);
    expect(prove?.env?.SHARDS).toMatch(/^\$\{\{ strategy\.job-total \}\}$/);
    expect(prove?.run).toBe(command);
  });
}

test('goes on with the newest versions where something of them fails, but not without them', () => {
  const steps = workflows.get('weekly.yml')?.jobs.newest?.steps ?? [];
  const after = steps.filter(({ id }) => ['verify', 'image-model', 'test', 'facts'].includes(id ?? ''));
  expect(after).toHaveLength(4);
  for (const { id, if: condition } of after)
    expect(condition, id).toMatch(/^\$\{\{ !cancelled\(\) && steps\.pin\.outcome == 'success' \}\}$/);
});

test('leaves out of the shards only what runs on another machine', () => {
  const { engines, report } = workflows.get('prove.yml')?.jobs ?? {};
  const merge = report?.steps?.find(({ id }) => id === 'merge');
  const run = engines?.steps?.find(({ id }) => id === 'prove')?.run ?? '';
  const inEngines = [...run.matchAll(/--project (\S+)/g)].map(([, name]) => name);
  // The last one needs root and a machine without an engine: `.ci/run` has both.
  expect(merge?.env?.ELSEWHERE).toBe([...inEngines, 'local-images'].join(' '));
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/^STACK=compose npm test$/m);
});

test('judges a pull request by all of its jobs', () => {
  const { verdict, ...others } = workflows.get('pull-request.yml')?.jobs ?? {};
  expect(needsOf(verdict ?? {}).sort()).toEqual(Object.keys(others).sort());
  // A required check that is left out counts as passed.
  expect(verdict?.if).toBe(expression('always()'));
});

test('proves all but a change of prose, and records what is stale', () => {
  const { check, build, scope, prove, record, evidence } = workflows.get('pull-request.yml')?.jobs ?? {};
  for (const always of [check, build, scope])
    expect([always?.if, always?.needs]).toEqual([undefined, undefined]);
  expect(scope?.outputs).toEqual({
    prose: expression('steps.scope.outputs.prose'),
    stale: expression('steps.scope.outputs.stale'),
  });
  expect(prove?.if).toBe(expression("needs.scope.outputs.prose != 'true'"));
  expect(record?.if).toBe(expression("needs.scope.outputs.stale == 'true'"));
  expect([prove, record, evidence].map((job) => needsOf(job ?? {}))).toEqual([
    ['scope'],
    ['scope'],
    ['record'],
  ]);
});

test('names only projects that there are', () => {
  const named = readSteps().flatMap(({ run = '' }) =>
    [...run.matchAll(/--project (\S+)/g)].map(([, name]) => name),
  );
  const known = config.projects?.map(({ name }) => name);
  for (const name of named) expect(known).toContain(name);
});

test('has each step run by a test, or says why it cannot be', () => {
  const steps = readSteps().filter(({ run }) => run);
  expect(steps.map(({ address }) => address).sort()).toEqual(Object.keys(runsWhere).sort());
  for (const [address, where] of Object.entries(runsWhere)) {
    if ('test' in where)
      expect(readFileSync(join(import.meta.dirname, where.test), 'utf8')).toContain(`'${address}'`);
    if ('same' in where) expect(readFileSync(where.in, 'utf8')).toContain(where.same);
  }
});

test('turns off no rule of zizmor but the one that contradicts actionlint', () => {
  expect(Object.keys(parse(readFileSync('.github/zizmor.yml', 'utf8')).rules)).toEqual(['self-repository']);
  for (const text of texts) expect(text).not.toContain('zizmor:');
});

function expression(words: string): string {
  return `\${{ ${words} }}`;
}
