import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { errorPages } from '../src/catalogue/error-page.ts';
import { coverageOf, formatCoverage, isExceptional } from '../src/plugin/coverage.ts';
import { findIssues } from '../src/plugin/gate.ts';
import { readTree } from '../src/plugin/tree.ts';
import { githubAnnotation } from '../src/snippets/annotation.ts';
import { inOrder } from '../src/snippets/order.ts';
import { formatIssues } from '../src/snippets/report.ts';
import { linkPython } from './editor/link-python.ts';
import { unknownClientNames } from './facts/client-names.ts';
import { readClaims, readFacts, unmatched } from './facts/read-facts.ts';
import { checkProse } from './prose/check.ts';
import { checkFrontMatter } from './prose/front-matter.ts';
import { review } from './review/review.ts';
import { prepareClients } from './snippets/clients.ts';
import { writeWhole } from './snippets/write-whole.ts';
import { checkWorkflows } from './workflows/check.ts';

const help = `npm run check [-- --fix] [-- --format text|json|github] [-- --diff main]
npm run check -- --mutants [--sample 25] [--seed 1] [--only text]

Looks at the tree without running it: types, lint and format, then markers, usages, programs, YAML, names and evidence,
that each marked fact has a test, spelling and style, the heads of pages, then the workflows. Prints how many blocks have which verdict.
--fix formats and mends what can be mended without you, and writes the pages of the error codes.
--diff main says, page by page, what changes for readers since that commit, and checks nothing.
--format json prints one object for machines, --format github annotates a pull request.
--mutants changes one thing at a time in a copy of the tree and sees whether it is noticed: a full set, a sample of
some by a seed, or only those whose kind, place or change holds a text.
`;

const formats = ['text', 'json', 'github'];
/** What TypeScript keeps, so that it looks only at what changed. */
const buildInfo = '.cache/types.tsbuildinfo';
const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    fix: { type: 'boolean' },
    format: { type: 'string', default: 'text' },
    diff: { type: 'string' },
    mutants: { type: 'boolean' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const { help: asked, fix, format, diff, mutants, sample, seed, only } = values;

if (asked) {
  console.log(help);
} else if (!formats.includes(format)) {
  console.error(`There is no format ${format}. Write --format ${formats.join(', ')}.`);
  process.exitCode = 2;
} else if (diff !== undefined) {
  await showReview(diff);
} else if (mutants) {
  process.exitCode = (await tryMutants()) ? 0 : 1;
} else {
  if (fix) for (const [path, text] of errorPages()) await writeWhole(path, text);
  const began = performance.now();
  // What formats comes first; all else can be looked at side by side.
  const linting = tool('lint and format', 'biome', ['check', ...(fix ? ['--write'] : [])]);
  if (fix) await linting;
  const tools = Promise.all([
    tool('types', 'tsc', ['--incremental', '--tsBuildInfoFile', buildInfo]),
    linting,
  ]);
  const facts = await step('facts', checkFacts);
  const prose = await step('prose', () => checkProse(say));
  const heads = await step('front matter', () => checkFrontMatter(say));
  const workflows = await step('workflows', () => checkWorkflows(say));
  const [types, lint] = await tools;
  const snippets = await step('snippets', () => checkSnippets({ types, lint }));
  const checks = [types, lint, snippets, facts, prose, heads, workflows];
  const failed = checks.filter((passed) => !passed).length;
  const time = `(${((performance.now() - began) / 1000).toFixed(1)} s)`;
  say(
    failed === 0
      ? `Everything holds ${time}.`
      : `${failed} of ${checks.length} checks failed ${time}; mend what stands above.`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

async function showReview(base: string): Promise<void> {
  try {
    console.log(await review(process.cwd(), base));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** Loaded only here: a check of the tree needs none of it. */
async function tryMutants(): Promise<boolean> {
  const { runMutants } = await import('./mutants/mutants.ts');
  const wanted = sample === undefined ? undefined : Number(sample);
  const log = (line: string) => console.log(line);
  return runMutants({ siteDir: process.cwd(), sample: wanted, seed: Number(seed), only, log }).catch(
    (error: Error) => {
      console.error(error.message);
      return false;
    },
  );
}

/** For machines there is one object, and nothing beside it. */
function say(text: string): void {
  if (format !== 'json') console.log(text);
}

/** Runs a tool beside the checks; what it says is printed whole when it ends. */
async function tool(name: string, command: string, args: string[]): Promise<boolean> {
  const began = performance.now();
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(`node_modules/.bin/${command}`, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...color },
  });
  const [out, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  const words = `${out}${errors}`.trimEnd();
  if (words !== '') (format === 'json' ? console.error : console.log)(words);
  return said(name, status === 0, began);
}

async function step(name: string, passes: () => Promise<boolean>): Promise<boolean> {
  const began = performance.now();
  return said(name, await passes(), began);
}

function said(name: string, passed: boolean, began: number): boolean {
  say(`${passed ? 'ok    ' : 'failed'} ${name}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return passed;
}

/** Prints every claim without a test and every test without a claim. */
async function checkFacts(): Promise<boolean> {
  const [claims, facts] = await Promise.all([readClaims(process.cwd()), readFacts()]);
  const sentences = unmatched(claims, facts);
  for (const sentence of sentences) say(sentence);
  say(`${claims.length} claims carry a mark, ${facts.length} facts have a test.`);
  return sentences.length === 0;
}

/** Prints every issue of the tree, and its coverage; notes do not fail the check. */
async function checkSnippets(tools: Record<'types' | 'lint', boolean>): Promise<boolean> {
  const tree = await readTree(process.cwd());
  const clients = await prepareClients(say);
  await linkPython(process.cwd(), clients.python);
  const issues = inOrder([...(await findIssues(tree)), ...(await unknownClientNames(tree, clients))]);
  const blocks = coverageOf(tree, issues);
  const passed =
    issues.every(({ severity }) => severity === 'note') &&
    blocks.every(({ verdict }) => verdict !== 'unproven') &&
    isExceptional(blocks);
  if (format === 'json') console.log(JSON.stringify({ ...tools, snippets: passed, issues, blocks }, null, 2));
  if (format === 'github') for (const issue of issues) console.log(githubAnnotation(issue));
  if (format === 'text' && issues.length > 0)
    console.log(formatIssues(issues, (path) => tree.texts.get(path)));
  say(formatCoverage(blocks));
  return passed;
}
