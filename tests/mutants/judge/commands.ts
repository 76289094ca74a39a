import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { kinds, type Mutant } from '../mutant.ts';

const require = createRequire(import.meta.url);

/** Records a source that asks the module for vectors and knows the ranks and the dimensions of what it gets. */
const verify = [
  'tests/snippets/verify.ts',
  '--accept',
  'docs/weaviate/model-providers/_includes/provider.vectorizer.py',
];

/** Playwright Test, with the options to come. */
export const playwright = [join(dirname(require.resolve('playwright/package.json')), 'cli.js'), 'test'];

/** A mutant is noticed by the first test that fails. */
const untilOneFails = ['--max-failures', '1'];

/** The build of the site. */
export const build = [require.resolve('@docusaurus/core/bin/docusaurus.mjs'), 'build'];

/** What reads the built pages, what they draw later, and their clipboard, byte by byte. */
const siteTests = [
  ...playwright,
  'site/(clipboard|configurator|page|program)\\.spec',
  '--no-deps',
  ...untilOneFails,
  '--grep',
  'Copy (program|gives) on docs/weaviate/model-providers/model2vec/embeddings|recorded output|what is chosen',
];

/** What knows the model's files. */
const modelTest = [
  ...playwright,
  'facts/inference\\.spec',
  '--no-deps',
  '--grep',
  'its files are the recorded ones',
];

/** The commands for Node of which one has to refuse the mutant. */
export function commandsFor({ kind, tests = [] }: Mutant): string[][] {
  switch (kinds[kind]) {
    case 'stack':
      return kind === 'model swapped' ? [modelTest, verify] : [verify];
    case 'tests':
      return [[...playwright, ...tests, ...untilOneFails]];
    case 'site':
      return [build, siteTests];
    default:
      return [build];
  }
}

/** What to call a command in the table of mutants; undefined for a recording, which says more itself. */
export function commandName(command: readonly string[]): string | undefined {
  if (command === build) return 'build';
  if (command[0] === verify[0]) return undefined;
  return command[2]?.replaceAll('\\', '');
}
