import { whyNot } from '../../src/live/why-not.ts';
import { readTree } from '../../src/plugin/tree.ts';
import { type Evidence, evidencePath } from '../../src/snippets/evidence.ts';
import { expect, test } from './python-fixture.ts';

const tree = await readTree(process.cwd());
const cleanUp =
  'import weaviate\nwith weaviate.connect_to_local() as cleaner:\n    cleaner.collections.delete_all()';

test.afterEach(({ python }) => python.run(cleanUp));

for (const { path, text } of tree.sources) {
  const record = tree.evidence.get(evidencePath(path, 'source', 'py'));
  if (!path.endsWith('.py') || record === undefined || whyNot(text, 'py') !== undefined) continue;
  test(`all of ${path}, hidden assertions too, does what is recorded`, async ({ python }) => {
    const { end, prints } = await python.run(text);
    expect(end).toEqual({ ok: true });
    const shown = prints.filter(({ stream }) => stream === 'stdout');
    const recorded = (JSON.parse(record) as Evidence).blocks.flatMap(({ output }) => output);
    expect(shown.map(({ text, values }) => ({ text: text.replace(/\n$/, ''), values }))).toEqual(
      recorded.map(({ text, values }) => ({ text, values })),
    );
  });
}
