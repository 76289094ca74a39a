import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { catalogue, mended } from '../../../src/catalogue/catalogue.ts';
import { errorFolder, errorPages } from '../../../src/catalogue/error-page.ts';
import { examineFor } from '../../../src/catalogue/examine.ts';
import { compose } from '../../../src/plugin/tree.ts';
import { type IssueCode, issueTitles } from '../../../src/snippets/issues.ts';

const stack = readFileSync(compose, 'utf8');
const codes = Object.keys(issueTitles) as IssueCode[];

for (const code of codes) {
  const definition = catalogue[code];

  test(`the mistake of ${code} is that and nothing else`, async () => {
    const { issues } = await examineFor(code, definition.mistake, stack);
    // What only a run can tell is run in tests/snippets; checks.spec.ts runs the checks that look at something else.
    const expected = definition.ends === undefined && definition.says === undefined ? [code] : [];
    expect([...new Set(issues.map((issue) => issue.code))]).toEqual(expected);
  });

  test(`the corrected example of ${code} has no problem`, async () => {
    expect((await examineFor(code, mended(definition), stack)).issues).toEqual([]);
  });
}

/** What no line mends, and why. */
const withoutCorrection: Partial<Record<IssueCode, string>> = {
  'languages-differ': 'Which of the two values is right, only the writer knows.',
};

test('each problem that shows a line shows it corrected too', async () => {
  const bare: IssueCode[] = [];
  for (const code of codes) {
    const { issues } = await examineFor(code, catalogue[code].mistake, stack);
    const lacks = issues.some(({ found, corrected }) => found !== undefined && corrected === undefined);
    if (lacks) bare.push(code);
  }
  expect(bare).toEqual(Object.keys(withoutCorrection));
});

test('the pages are what the catalogue makes, and there is one for each code', () => {
  const written = readdirSync(errorFolder).filter((name) => name.endsWith('.mdx'));
  const pages = new Map(
    written.map((name) => [`${errorFolder}/${name}`, readFileSync(`${errorFolder}/${name}`, 'utf8')]),
  );
  expect(pages).toEqual(errorPages());
  expect(written.toSorted()).toEqual([...codes, 'index'].map((name) => `${name}.mdx`).toSorted());
});
