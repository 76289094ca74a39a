import { expect, test } from 'playwright/test';
import { composeFences, readersVariables } from '../../stack/containers/compose-fences.ts';
import { withLines } from './compose-samples.ts';

/** The fences of a page that shows this YAML. */
function fencesOf(yaml: string) {
  return composeFences([['docs/page.mdx', `# Page\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`]]);
}

test('only compose files on pages are asked about', () => {
  expect(fencesOf(withLines(['init: true']))).toHaveLength(1);
  expect(fencesOf('modules: {}')).toEqual([]);
  expect(composeFences([['a.yml', withLines(['init: true'])]])).toEqual([]);
});

test('variables without a value of their own get one', () => {
  const text = `a: $\{FIRST:?} $SECOND $$THIRD $\{FOURTH:-four} $\{FIFTH-five}`;
  expect(readersVariables(text)).toEqual({ FIRST: '1', SECOND: '1' });
});
