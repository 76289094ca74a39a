import { expect, test } from 'playwright/test';
import { composeFences, composeIssues, readersVariables } from '../../stack/containers/compose-fences.ts';
import { presentCompose } from '../../stack/containers/compose-plugin.ts';
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

test('what Compose itself refuses is told on its line, where Compose is there', async () => {
  test.skip((await presentCompose()) === undefined, 'no docker compose');
  const faulty = fencesOf(withLines(['init: true', 'ports:', '  - published: "80"']));
  const [issue, ...others] = await composeIssues([
    ...faulty,
    ...fencesOf(withLines(['cpus: $CPUS', `hostname: $\{NAME:?}`])),
  ]);
  expect(issue?.message).toContain('docker compose refuses this: ');
  expect(issue?.message).toContain('missing a target port');
  expect(issue?.at).toEqual({ path: 'docs/page.mdx', line: 7, column: 1 });
  expect(others).toEqual([]);
});
