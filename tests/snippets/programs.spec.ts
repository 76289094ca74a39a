import { extractRegions } from '../../src/snippets/extract.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { expect, test } from '../stack/fixture.ts';
import { changingMessage } from './changing-message.ts';
import { prepareClients } from './clients.ts';
import { run } from './run/run.ts';
import { holdingsOf } from './run/schema.ts';
import { programSubject, type Subject } from './run/subject.ts';

const clients = await prepareClients(() => {});

const shown = `import weaviate

# START Connect
import weaviate

client = weaviate.connect_to_local()
# END Connect

# START Create
from weaviate.classes.config import Configure

client.collections.create("Planet", vector_config=Configure.Vectors.self_provided())
print(client.collections.exists("Planet"))
# END Create

# START Close
print(client.collections.use("Planet").aggregate.over_all().total_count)
client.close()
# END Close

# START Fails
client.collections.exists("Planet")
# END Fails

# START Rows
for row in []:
    print(row)
client.close()
# END Rows

# START Twice
print("once more")
client.collections.create("Planet", vector_config=Configure.Vectors.self_provided())
# END Twice

# START Changing
import time

raise RuntimeError(time.monotonic_ns())
# END Changing
`;

function programOf(...regions: string[]): Subject {
  return subjectOf(regions);
}

/** The program that the last of the regions has to end with an error. */
function failingOf(...regions: string[]): Subject {
  return subjectOf(regions, regions.at(-1));
}

function subjectOf(regions: string[], fails?: string): Subject {
  const source = 'docs/_includes/planets.py';
  const at = { path: 'docs/planets.md', line: 1, column: 1 };
  const usages = regions.map((region) => ({
    at,
    source,
    region,
    language: 'py' as const,
    ...(region === fails ? { fails: true as const } : {}),
  }));
  const extracted = extractRegions({ path: source, text: shown }).regions;
  const program = joinPrograms({ path: at.path, usages }, () => extracted).programs.at(-1);
  const subject = program && programSubject(program);
  if (!subject) throw new Error('The page has no program.');
  return subject;
}

test('gives what a program prints to its blocks, and removes what it leaves', async ({ stack }) => {
  const { recorded, issues } = await run(programOf('Connect', 'Create', 'Close'), { stack, clients });
  expect(issues).toEqual([]);
  expect(
    recorded?.blocks.map(({ region, output, collections }) => ({ region, output, collections })),
  ).toEqual([
    { region: 'Connect', output: [], collections: { created: [], changed: [], deleted: [] } },
    {
      region: 'Create',
      output: [{ line: 4, text: 'True', values: [true] }],
      collections: { created: ['Planet'], changed: [], deleted: [] },
    },
    {
      region: 'Close',
      output: [{ line: 1, text: '0', values: [0] }],
      collections: { created: [], changed: [], deleted: [] },
    },
  ]);
  expect(await holdingsOf(stack)).toEqual([]);
});

test('says where in its source a program fails', async ({ stack }) => {
  const { recorded, issues } = await run(programOf('Connect', 'Close', 'Fails'), { stack, clients });
  expect(recorded).toBeUndefined();
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({
    code: 'run-failed',
    at: { path: 'docs/_includes/planets.py', line: 17, column: 1 },
    found: 'print(client.collections.use("Planet").aggregate.over_all().total_count)',
  });
  expect(issues[0]?.message).toContain('the Python program of docs/planets.md failed:');
  expect(issues[0]?.message).toContain('could not find class Planet in schema');
  expect(issues[0]?.fix).toBe('Mend line 17, then run `npm run verify -- docs/planets.md`.');
});

test('a block that holds a print and prints nothing is no proof', async ({ stack }) => {
  const { issues } = await run(programOf('Connect', 'Rows'), { stack, clients });
  expect(issues.map(({ message }) => message)).toEqual([
    'Rows holds a print, and printed nothing in the Python program of docs/planets.md.',
  ]);
  expect(issues.map(({ at }) => `${at.path}:${at.line}`)).toEqual(['docs/_includes/planets.py:27']);
});

test('a block that fails ends its program with its own error, and what it printed until then counts', async ({
  stack,
}) => {
  const { recorded, issues } = await run(failingOf('Connect', 'Create', 'Twice'), { stack, clients });
  expect(issues).toEqual([]);
  expect(recorded?.failure?.line).toBe(2);
  expect(recorded?.failure?.text).toMatch(/^UnexpectedStatusCodeError: .*class name Planet already exists/);
  expect(recorded?.blocks.at(-1)?.output).toEqual([{ line: 1, text: 'once more', values: ['once more'] }]);
  expect(await holdingsOf(stack)).toEqual([]);
});

test('a block that has to fail and does not is no proof', async ({ stack }) => {
  const { issues } = await run(failingOf('Connect', 'Create'), { stack, clients });
  expect(issues.map(({ code, at }) => `${code} ${at.path}:${at.line}`)).toEqual([
    'no-failure docs/_includes/planets.py:13',
  ]);
});

test('an error of a block before the one that has to fail is no proof', async ({ stack }) => {
  const { recorded, issues } = await run(failingOf('Connect', 'Close', 'Twice'), { stack, clients });
  expect(recorded).toBeUndefined();
  expect(issues.map(({ code, at }) => `${code} ${at.path}:${at.line}`)).toEqual([
    'run-failed docs/_includes/planets.py:17',
  ]);
});

test('a message that is another one in each run is not recorded', async ({ stack }) => {
  const subject = failingOf('Connect', 'Changing');
  const { recorded } = await run(subject, { stack, clients });
  if (!recorded?.failure) throw new Error('It did not fail.');
  const issues = await changingMessage({ subject }, recorded.failure, { stack, clients });
  expect(issues.map(({ code }) => code)).toEqual(['no-failure']);
  expect(issues[0]?.message).toMatch(/ended differently when it ran again:\n {2}RuntimeError: \d+\n/);
});
