import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { findIssues } from '../src/plugin/gate.ts';
import { readTree } from '../src/plugin/tree.ts';
import { formatIssues } from '../src/snippets/report.ts';

const help = `npm run check [-- --fix]

Looks at the tree without running it: types, lint and format, then markers, usages, programs and evidence.
--fix formats and mends what can be mended without you.
`;

const { help: asked, fix } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, fix: { type: 'boolean' } },
}).values;

if (asked) {
  console.log(help);
} else {
  const types = tool('types', 'tsc', []);
  const lint = tool('lint and format', 'biome', ['check', ...(fix ? ['--write'] : [])]);
  const snippets = await step('snippets', checkSnippets);
  const failed = [types, lint, snippets].filter((passed) => !passed).length;
  console.log(failed === 0 ? 'Everything holds.' : `${failed} of 3 checks failed; mend what stands above.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function tool(name: string, command: string, args: string[]): boolean {
  const began = performance.now();
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  return said(name, status === 0, began);
}

async function step(name: string, check: () => Promise<boolean>): Promise<boolean> {
  const began = performance.now();
  return said(name, await check(), began);
}

function said(name: string, passed: boolean, began: number): boolean {
  console.log(
    `${passed ? 'ok    ' : 'failed'} ${name}, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  return passed;
}

/** Prints every issue of the tree; notes do not fail the check. */
async function checkSnippets(): Promise<boolean> {
  const tree = await readTree(process.cwd());
  const issues = await findIssues(tree);
  if (issues.length > 0) console.log(formatIssues(issues, (path) => tree.texts.get(path)));
  return issues.every(({ severity }) => severity === 'note');
}
