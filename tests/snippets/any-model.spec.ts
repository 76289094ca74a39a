import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../stack/fixture.ts';
import { folderInCheckout, removeTemporaryFolders } from '../stack/temporary.ts';
import { prepareClients } from './clients.ts';
import { type Proof, prove } from './prove.ts';
import { run } from './run/run.ts';
import { sourceSubject } from './run/subject.ts';
import { scratchSite } from './scratch-site.ts';
import { verify } from './verify-tree.ts';

removeTemporaryFolders();

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

test('what holds with the model of an image is said, and not recorded', async ({ stack }) => {
  const siteDir = await scratchSite(await folderInCheckout());
  const said: string[] = [];
  const { MODEL2VEC_MODEL } = process.env;
  process.env.MODEL2VEC_MODEL = 'image';
  try {
    const options = {
      siteDir,
      changed: false,
      accept: false,
      paths: [join(siteDir, 'docs/_includes/planets.py')],
    };
    const proveAll: NonNullable<Parameters<typeof verify>[0]['proveAll']> = async (planned, { onProof }) => {
      const proofs: Proof[] = [];
      for (const one of planned) proofs.push(await prove(one, { stack, clients, model: 'image' }));
      proofs.forEach(onProof);
      return proofs;
    };
    const log = (line: string) => said.push(line);
    expect(await verify({ ...options, proveAll }, log, AbortSignal.timeout(60_000))).toBe(true);
  } finally {
    if (MODEL2VEC_MODEL === undefined) delete process.env.MODEL2VEC_MODEL;
    else process.env.MODEL2VEC_MODEL = MODEL2VEC_MODEL;
  }
  expect(said).toEqual([
    expect.stringMatching(/^holds {3}docs\/_includes\/planets\.py {2}/),
    '1 run holds with the model of the image, as far as they are marked "any model". Nothing was recorded.',
  ]);
  expect(existsSync(join(siteDir, 'static'))).toBe(false);
});
