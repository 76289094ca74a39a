import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { mended } from '../../../src/catalogue/catalogue.ts';
import { checkProblems } from '../../../src/catalogue/checks.ts';
import type { Example, Files } from '../../../src/catalogue/definition.ts';
import { textIn } from '../../../src/catalogue/examine.ts';
import { findClaims } from '../../../src/plugin/claims.ts';
import { frontMatterFaults } from '../../../src/plugin/front-matter.ts';
import type { Issue } from '../../../src/snippets/issues.ts';
import { formatIssue } from '../../../src/snippets/report.ts';
import { fromAnnotations, fromSentences, fromTypes } from '../../check-faults.ts';
import type { FactContext } from '../../facts/fact.ts';
import { unmatched, type WrittenFact } from '../../facts/read-facts.ts';
import { proseChecker } from '../../prose/find-faults.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../stack/temporary.ts';
import { workflowFaults } from '../../workflows/check.ts';

type Code = keyof typeof checkProblems;

const root = process.cwd();

removeTemporaryFolders();

/** What the check of each code says of the file that an example shows. */
const checks: Record<Code, (example: Example) => Promise<readonly Omit<Issue, 'code' | 'severity'>[]>> = {
  prose: ({ files, shows }) => proseChecker('')(shows, textIn(files, shows)),
  'front-matter': async ({ files, shows }) => frontMatterFaults(shows, textIn(files, shows)),
  fact: async ({ files }) => fromSentences('fact', unmatched(claimsOf(files), await factsOf(files))),
  type: async ({ files, shows }) => {
    const words = ['--noEmit', '--ignoreConfig', '--pretty', 'false', shows];
    return fromTypes(said('tsc', words, await folderWith(files)));
  },
  lint: async ({ files, shows }) => {
    const folder = await folderWith(files);
    const found = said('biome', ['check', '--reporter=github', shows], folder);
    return fromAnnotations('lint', found.replaceAll(`${folder}/`, ''));
  },
  workflow: async ({ files }) => workflowFaults(() => {}, await folderWith(files)),
};

for (const code of Object.keys(checks) as Code[]) {
  const { mistake, says } = checkProblems[code];

  test(`the check of ${code} says of its mistake exactly the message on its page`, async () => {
    const text = textIn(mistake.files, mistake.shows);
    const found = (await checks[code](mistake)).map(
      (issue): Issue => ({ code, severity: 'error', ...issue }),
    );
    expect(found.map((issue) => formatIssue(issue, text)).join('\n\n')).toBe(says);
  });

  test(`the check of ${code} finds nothing in the corrected example`, async () => {
    expect(await checks[code](mended(checkProblems[code]))).toEqual([]);
  });
}

test('the corrected example of fact shows its claim', async () => {
  const { files } = mended(checkProblems.fact);
  const [{ fact }] = (await factsOf(files)) as [WrittenFact];
  const read = (path: string) => readFile(path, 'utf8');
  expect(await fact({ read } as FactContext)).toEqual(claimsOf(files)[0]?.literals);
});

function claimsOf(files: Files) {
  return Object.keys(files).flatMap((path) =>
    path.endsWith('.mdx') ? findClaims(textIn(files, path), path) : [],
  );
}

/** The tests that an example adds, with what they import from where it stands in this project. */
async function factsOf(files: Files): Promise<WrittenFact[]> {
  const path = Object.keys(files).find((name) => name.startsWith('tests/facts/about/'));
  if (path === undefined) return [];
  const text = textIn(files, path).replaceAll("'../", `'${join(root, 'tests/facts')}/`);
  const folder = await folderWith({ [path]: text });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const { facts } = await import(join(folder, path));
  return Object.entries(facts as Record<string, WrittenFact['fact']>).map(([id, fact]) => ({
    id,
    path,
    fact,
  }));
}

async function folderWith(files: Files): Promise<string> {
  const folder = await temporaryFolder();
  for (const path of Object.keys(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), textIn(files, path));
  }
  return folder;
}

function said(tool: string, words: string[], cwd: string): string {
  const { stdout } = spawnSync(join(root, 'node_modules/.bin', tool), words, { cwd, encoding: 'utf8' });
  return stdout;
}
