import { extractRegions } from '../../src/snippets/extract.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { expect, test } from '../stack/fixture.ts';
import { prepareClients } from './clients.ts';
import { run } from './run/run.ts';
import { collectionsOn } from './run/schema.ts';
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
`;

function programOf(...regions: string[]): Subject {
  const source = 'docs/_includes/planets.py';
  const at = { path: 'docs/planets.md', line: 1, column: 1 };
  const usages = regions.map((region) => ({ at, source, region, language: 'py' as const }));
  const extracted = extractRegions({ path: source, text: shown }).regions;
  const [program] = joinPrograms({ path: at.path, usages }, () => extracted).programs;
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
  expect(await collectionsOn(stack)).toEqual([]);
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
