import { parseArgs } from 'node:util';
import { errorPages } from '../src/catalogue/error-page.ts';
import { coverageOf, formatCoverage, tooManyExceptions } from '../src/plugin/coverage.ts';
import { findIssues } from '../src/plugin/gate.ts';
import { readTree } from '../src/plugin/tree.ts';
import { faultyPlaces, fenceVerdict } from '../src/plugin/verdicts.ts';
import type { Issue, IssueCode } from '../src/snippets/issues.ts';
import { inOrder } from '../src/snippets/order.ts';
import { formatIssues } from '../src/snippets/report.ts';
import { type Checked, fromSentences } from './check-faults.ts';
import { annotations, forMachines, forPeople } from './check-report.ts';
import { timedSteps } from './check-steps.ts';
import { runBiome, runTypes } from './check-tools.ts';
import { linkPython } from './editor/link-python.ts';
import { unknownClientNames } from './facts/names/client-names.ts';
import { readClaims, readFacts, readHiddenMarks, unmatched } from './facts/read-facts.ts';
import { checkProse } from './prose/check.ts';
import { checkFrontMatter } from './prose/front-matter.ts';
import { review } from './review/review.ts';
import { prepareClients } from './snippets/clients.ts';
import { writeWhole } from './snippets/write-whole.ts';
import { composeFences, composeIssues } from './stack/containers/compose-fences.ts';
import { seconds } from './time-line.ts';
import { checkWorkflows, workflowFaults } from './workflows/check.ts';

const help = `npm run check [-- --fix] [-- --format text|json|github] [-- --diff main]
npm run check -- --mutants [--sample 25] [--seed 1] [--only text]

Looks at the tree without running it: types, lint and format, then markers, usages, programs, YAML, names and evidence,
that each marked fact has a test, spelling and style, the heads of pages, then the workflows. Prints how many blocks have which verdict.
--fix formats and mends what can be mended without you, and writes the pages of the error codes.
--diff main says, page by page, what changes for readers since that commit, and checks nothing.
--format json prints one object for machines (npm run --silent check -- --format json, or npm speaks first),
--format github annotates a pull request; with --diff it is Markdown for a pull request's summary.
--mutants changes one thing at a time in a copy of the tree and sees whether it is noticed: a full set, a sample of
some by a seed, or only those whose kind, place or change holds a text.
`;

const formats = ['text', 'json', 'github'];
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

type Block = ReturnType<typeof coverageOf>[number];

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
  const steps = timedSteps(say);
  const machine = format !== 'text';
  const lintNow = () => runBiome(fix ?? false, machine);
  // What formats comes first; all else can be looked at side by side.
  const linting = fix
    ? await steps.inTurn('lint and format', lintNow)
    : steps.beside('lint and format', lintNow);
  const tools = Promise.all([steps.beside('types', () => runTypes(machine)), linting]);
  const facts = await steps.inTurn('facts', checkFacts);
  const prose = await steps.inTurn('prose', async () => judged('prose', await checkProse(say)));
  const heads = await steps.inTurn('front matter', async () =>
    judged('front-matter', await checkFrontMatter()),
  );
  const workflows = await steps.inTurn('workflows', lintWorkflows);
  const [types, lint] = await steps.waiting(tools);
  const snippets = await steps.inTurn('snippets', checkSnippets);
  const checks = { types, lint, snippets, facts, prose, heads, workflows };
  const passed = Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, check.passed]));
  const failed = Object.values(passed).filter((passes) => !passes).length;
  const issues = Object.values(checks).flatMap(({ faults }) => faults);
  if (format === 'json') {
    const told = await forMachines(issues);
    console.log(JSON.stringify({ ...passed, issues: told, blocks: snippets.blocks }, null, 2));
  }
  if (format === 'github' && issues.length > 0) console.log(await annotations(issues));
  say(steps.timeLine());
  const time = `(${seconds(performance.now() - began)})`;
  say(
    failed === 0
      ? `Everything holds ${time}.`
      : `${failed} of ${Object.keys(checks).length} checks failed ${time}; mend what stands above.`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

async function showReview(base: string): Promise<void> {
  try {
    console.log(await review(process.cwd(), base, format === 'github' ? 'markdown' : 'text'));
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

/** Prints faults for people, and fails where there is one. */
async function judged(code: IssueCode, found: readonly Omit<Issue, 'code' | 'severity'>[]): Promise<Checked> {
  const faults = found.map((fault): Issue => ({ code, severity: 'error', ...fault }));
  if (format === 'text' && faults.length > 0) console.log(await forPeople(faults));
  return { passed: faults.length === 0, faults };
}

/** Finds every claim without a test and every test without a claim. */
async function checkFacts(): Promise<Checked> {
  const [claims, facts] = await Promise.all([
    readClaims(process.cwd()),
    readFacts().catch((error: Error) => error),
  ]);
  if (facts instanceof Error) return judged('fact', fromSentences('fact', [facts.message]));
  const sentences = unmatched(claims, facts, await readHiddenMarks(process.cwd()));
  say(`${claims.length} claims carry a mark, ${facts.length} facts have a test.`);
  return judged('fact', fromSentences('fact', sentences));
}

async function lintWorkflows(): Promise<Checked> {
  if (format === 'text') return { passed: await checkWorkflows(say), faults: [] };
  const faults = await workflowFaults(say);
  return { passed: faults.length === 0, faults };
}

/** Finds every issue of the tree, and its coverage; notes do not fail the check. */
async function checkSnippets(): Promise<Checked & { faults: Issue[]; blocks: Block[] }> {
  const tree = await readTree(process.cwd());
  const clients = await prepareClients(say);
  await linkPython(process.cwd(), clients.python);
  const found = await findIssues(tree);
  const places = faultyPlaces(found);
  const refused = await composeIssues(
    composeFences(tree.texts).filter((fence) => fenceVerdict(fence, places) === 'checked'),
  );
  const issues = inOrder([...found, ...refused, ...(await unknownClientNames(tree, clients))]);
  const blocks = coverageOf(tree, issues);
  const faults = [...issues, ...tooManyExceptions(blocks)];
  const passed =
    faults.every(({ severity }) => severity === 'note') &&
    blocks.every(({ verdict }) => verdict !== 'unproven');
  if (format === 'text' && faults.length > 0)
    console.log(formatIssues(faults, (path) => tree.texts.get(path)));
  say(formatCoverage(blocks));
  return { passed, faults, blocks };
}
