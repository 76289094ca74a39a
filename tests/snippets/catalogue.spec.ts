import { catalogue, mended } from '../../src/catalogue/catalogue.ts';
import type { Example } from '../../src/catalogue/definition.ts';
import { textIn, treeOf } from '../../src/catalogue/examine.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { formatIssue } from '../../src/snippets/report.ts';
import { expect, test } from '../stack/fixture.ts';
import { prepareClients } from './clients.ts';
import { regionsIn } from './plan.ts';
import { type RunOptions, type RunResult, run } from './run/run.ts';
import { programSubject, sourceSubject } from './run/subject.ts';

const clients = await prepareClients(() => {});
const onStack = Object.entries(catalogue).filter(([, { ends }]) => ends !== undefined);

test('some problems show only on the stack', () => {
  expect(onStack.length).toBeGreaterThan(2);
});

for (const [code, definition] of onStack) {
  test(`the mistake of ${code} ends with exactly the message on its page`, async ({ stack }) => {
    const { issues } = await runExample(definition.mistake, stack);
    const text = textIn(definition.mistake.files, definition.mistake.shows);
    expect(issues.map((issue) => formatIssue(issue, text)).join('\n\n')).toBe(definition.ends);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  test(`the corrected example of ${code} runs to its end`, async ({ stack }) => {
    expect((await runExample(mended(definition), stack)).issues).toEqual([]);
  });
}

/** Runs the file that an example shows, or what has to fail on its page. */
async function runExample({ files, shows }: Example, stack: RunOptions['stack']): Promise<RunResult> {
  const tree = await treeOf(files, '');
  const programs = tree.pages.flatMap((one) => joinPrograms(one, regionsIn(tree)).programs);
  const failing = programs.find(({ fails }) => fails);
  const subject = failing
    ? programSubject(failing)
    : sourceSubject({ path: shows, text: textIn(files, shows) });
  if (!subject) throw new Error(`${shows} is in no language that runs.`);
  return run(subject, { stack, clients });
}
