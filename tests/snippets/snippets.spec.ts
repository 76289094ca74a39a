import { join } from 'node:path';
import { readTree } from '../../src/plugin/tree.ts';
import { formatDifferences } from '../../src/snippets/format-differences.ts';
import { formatIssues } from '../../src/snippets/report.ts';
import { expect, test } from '../stack/fixture.ts';
import { checkTypes } from './check-types.ts';
import { prepareClients } from './clients.ts';
import { crossCheck } from './cross-check.ts';
import { planOf } from './plan.ts';
import { prove } from './prove.ts';
import { showProof, standingOf } from './show-proof.ts';

const clients = await prepareClients(() => {});
const tree = await readTree(join(import.meta.dirname, '..', '..'));
const { planned, orphans } = await planOf(tree);
const textOf = (path: string) => tree.sources.find((source) => source.path === path)?.text;

for (const one of planned) {
  test(`${one.subject.title} does what is recorded of it`, async ({ stack }) => {
    const proof = await prove(one, { stack, clients });
    expect(standingOf(proof), showProof(proof, textOf)).toBe('agrees');
  });
}

test('the types of every source and program are right', async () => {
  const subjects = planned.map(({ subject }) => subject);
  const issues = [...(await checkTypes(subjects, clients)).values()].flat();
  expect(issues, formatIssues(issues, textOf)).toEqual([]);
});

test('every record is of something that is there', () => {
  expect(orphans).toEqual([]);
});

test('both languages, and programs and their sources, print the same', () => {
  const records = planned.flatMap(({ recorded }) => recorded ?? []);
  const { issues, differences } = crossCheck(records, tree);
  expect(issues, formatIssues(issues, textOf)).toEqual([]);
  expect(differences, differences.map((found) => formatDifferences(found.differences)).join('\n')).toEqual(
    [],
  );
});
