import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { filesUnder } from '../../../src/plugin/files.ts';
import { kinds, type Mutant } from '../mutant.ts';

const require = createRequire(import.meta.url);
const verify = ['tests/snippets/verify.ts', '--accept'];

/** Playwright Test, with the options to come. */
export const playwright = [join(dirname(require.resolve('playwright/package.json')), 'cli.js'), 'test'];

/** The build of the site. */
export const build = [require.resolve('@docusaurus/core/bin/docusaurus.mjs'), 'build'];

/** What reads the built pages, and their clipboard, byte by byte. */
const siteTests = [
  ...playwright,
  'site/(clipboard|page)\\.spec',
  '--no-deps',
  '--grep',
  'what Copy gives on docs/weaviate/model-providers/model2vec/embeddings|recorded output',
];

/** What knows the model's files. */
const modelTest = [
  ...playwright,
  'facts/inference\\.spec',
  '--no-deps',
  '--grep',
  'its files are the recorded ones',
];

/** The commands of the tree in `folder`, for Node, of which one has to refuse the mutant. */
export async function commandsFor({ kind, tests = [] }: Mutant, folder: string): Promise<string[][]> {
  switch (kinds[kind]) {
    case 'stack':
      return [await verifying(folder), ...(kind === 'model swapped' ? [modelTest] : [])];
    case 'tests':
      return [[...playwright, ...tests]];
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

/** Records the sources of one language that ask the module for vectors. */
async function verifying(folder: string): Promise<string[]> {
  const paths = [...(await filesUnder(folder, '_includes')), ...(await filesUnder(folder, 'docs'))];
  const texts = paths
    .filter((path) => path.endsWith('.py'))
    .map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') }));
  const asking = (await Promise.all(texts)).filter(({ text }) => text.includes('text2vec_model2vec'));
  return [...verify, ...asking.map(({ path }) => join(folder, path))];
}
