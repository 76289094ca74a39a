import { readTree } from '../../src/plugin/tree.ts';
import { type Evidence, evidencePath, type Output } from '../../src/snippets/evidence.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { regionsIn } from '../snippets/plan.ts';
import { expect, type Python, test } from './python-fixture.ts';
import type { CellRun } from './python-lab/page.ts';

const tree = await readTree(process.cwd());
const recorded = (path: string): Evidence => JSON.parse(tree.evidence.get(path) ?? '{}');
const cleanUp =
  'import weaviate\nwith weaviate.connect_to_local() as cleaner:\n    cleaner.collections.delete_all()';

test.afterEach(({ python }) => python.run(cleanUp));

for (const page of tree.pages) {
  const { programs } = joinPrograms(page, regionsIn(tree));
  for (const { blocks } of programs.filter(({ language, fails }) => language === 'py' && !fails)) {
    test(`the Python blocks of ${page.path} do what is recorded`, async ({ python }) => {
      const evidence = recorded(evidencePath(page.path, 'program', 'py'));
      for (const [index, { region }] of blocks.entries()) {
        expect(await outputOf(python, region.text), region.name).toEqual(evidence.blocks[index]?.output);
      }
    });
  }
}

for (const { path, text } of tree.sources.filter(({ path }) => path.endsWith('.py'))) {
  const { subject, blocks } = recorded(evidencePath(path, 'source', 'py'));
  if (!subject) continue;
  test(`all of ${path}, hidden assertions too, does what is recorded`, async ({ python }) => {
    const shown = (await outputOf(python, text)).map(({ text, values }) => ({ text, values }));
    const expected = blocks.flatMap(({ output }) => output.map(({ text, values }) => ({ text, values })));
    expect(shown).toEqual(expected);
  });
}

async function outputOf(python: Python, code: string): Promise<Output[]> {
  const { end, prints }: CellRun = await python.run(code);
  expect(end).toEqual({ ok: true });
  return prints
    .filter(({ stream }) => stream === 'stdout')
    .map(({ line, text, values }) => ({
      line,
      text: text.replace(/\n$/, ''),
      values: values as Output['values'],
    }));
}
