import { expect, test } from '../stack/fixture.ts';
import { prepareClients } from './clients.ts';
import { run } from './run/run.ts';
import { sourceSubject } from './run/subject.ts';

const clients = await prepareClients(() => {});

const sources: Record<string, (unmarked: string, marked: string) => string> = {
  'docs/_includes/ranks.py': (unmarked, marked) => `# START Print
print("one")
# END Print

assert 1 == ${unmarked}
assert 1 == ${marked}  # any model
`,
  'docs/_includes/ranks.ts': (unmarked, marked) => `import assert from 'node:assert/strict';

// START Print
console.log('one');
// END Print

assert.equal(1, ${unmarked});
await assert.rejects(Promise.reject(new Error('${unmarked}')), /1/);
assert.equal(1, ${marked}); // any model
`,
};

for (const [path, textOf] of Object.entries(sources)) {
  test(`with the model of an image, an assertion of ${path} counts only where it is marked`, async ({
    stack,
  }) => {
    expect(await complaints('2', '1', 'image')).toEqual([]);
    expect(await complaints('1', '2', 'image')).toHaveLength(1);
    expect(await complaints('2', '1', 'project')).toHaveLength(1);

    async function complaints(
      unmarked: string,
      marked: string,
      model: 'image' | 'project',
    ): Promise<string[]> {
      const subject = sourceSubject({ path, text: textOf(unmarked, marked) });
      if (!subject) throw new Error(`${path} does not run.`);
      const { issues } = await run(subject, { stack, clients, model });
      return issues.map(({ message }) => message);
    }
  });
}
