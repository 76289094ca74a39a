import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LoaderContext } from '@rspack/core';
import type { Root } from 'mdast';
import { checkTree } from '../snippets/check.ts';
import { evidencePath } from '../snippets/evidence.ts';
import type { Issue } from '../snippets/issues.ts';
import type { Usage } from '../snippets/page.ts';
import { recordOf } from '../snippets/program.ts';
import { formatIssues } from '../snippets/report.ts';
import type { Block } from './block.ts';
import { exampleBlock, findExamples, type WrittenExample } from './example-block.ts';
import { failingProgram, failingVerdict } from './failing-block.ts';
import { fenceBlock } from './fence-block.ts';
import { type Fence, findFences } from './fences.ts';
import { sitePath } from './files.ts';
import { blockLoader } from './preprocess.ts';
import { type Reading, readOnce } from './read-once.ts';
import { emptyBlock, regionBlock } from './region-block.ts';
import { parseMdx } from './syntax.ts';
import { compose, type Tree } from './tree.ts';
import { findUsages, type WrittenUsage } from './usages.ts';

/** What the bundler gives us. */
type Context = Pick<
  LoaderContext,
  'query' | 'rootContext' | 'resourcePath' | 'addDependency' | 'addContextDependency' | 'addMissingDependency'
> & { _compilation?: object };

/** A block's props, and what is wrong with it, as authors are told. */
interface Loaded {
  block: Block;
  faults?: string | undefined;
}

/**
 * Turns a page into the module of one of its blocks: `?usage=0` the first region that it shows, `?fence=0` its first
 * fence. With `&faults`, and for `?unreadable` usages, there is only an error to report. A block with faults asks for
 * that module and never runs it: a failing module stays reported until it is mended, and the page goes on.
 */
export default async function loadBlock(this: Context, content: string): Promise<string> {
  const query = this.query.toString();
  const wanted = new URLSearchParams(query);
  const path = sitePath(this.rootContext, this.resourcePath);
  const { usages, fences, examples, issues } = blocksOf(parseMdx(content), path);
  if (wanted.has('unreadable')) throw fault(formatIssues(issues, () => content));

  const fence = fences[Number(wanted.get('fence') ?? Number.NaN)];
  const written = usages[Number(wanted.get('usage') ?? Number.NaN)];
  const example = examples[Number(wanted.get('example') ?? Number.NaN)];
  const loaded = example
    ? await loadExample(this, example)
    : fence
      ? await loadFence(this, fence, content)
      : written && (await loadRegion(this, written));
  if (!loaded) throw fault(`${path} has no block ${query}.`);

  const props = `export default ${JSON.stringify(loaded.block)};`;
  if (loaded.faults === undefined) return props;
  if (wanted.has('faults')) throw fault(loaded.faults);
  return `${props}\nexport const faults = () => import('!!${blockLoader}${query}&faults!${this.resourcePath}');`;
}

interface PageBlocks {
  path: string;
  usages: WrittenUsage[];
  fences: Fence[];
  examples: WrittenExample[];
  issues: Issue[];
}

const pages = new WeakMap<Root, PageBlocks>();

/** All blocks of a page, found once. */
function blocksOf(root: Root, path: string): PageBlocks {
  const known = pages.get(root);
  if (known?.path === path) return known;
  const { encounters, issues } = findUsages(root, path);
  const usages = encounters.flatMap((encounter) => (encounter.kind === 'usage' ? [encounter.written] : []));
  const blocks = { path, usages, fences: findFences(root, path), examples: findExamples(root), issues };
  pages.set(root, blocks);
  return blocks;
}

/** Examples of the catalogue are looked at when the page is made. */
async function loadExample(context: Context, { code, part }: WrittenExample): Promise<Loaded> {
  const file = join(context.rootContext, compose);
  context.addDependency(file);
  return { block: await exampleBlock(code, part, await readFile(file, 'utf8')) };
}

/** YAML is checked against the stack's description, so that decides too. */
async function loadFence(context: Context, fence: Fence, page: string): Promise<Loaded> {
  const file = join(context.rootContext, compose);
  context.addDependency(file);
  return fenceBlock(fence, await readFile(file, 'utf8'), page);
}

/** Declares all that a block depends on, files that are missing too, so that no cache outlives them. */
async function loadRegion(context: Context, { usage, marked }: WrittenUsage): Promise<Loaded> {
  const siteDir = context.rootContext;
  const read = (path: string) => readFile(join(siteDir, path)).catch(() => undefined);
  const { tree, fingerprintFiles } = await readingOf(context);
  for (const file of fingerprintFiles) context.addDependency(join(siteDir, file));
  const bytes = await read(usage.source);
  if (bytes) context.addDependency(join(siteDir, usage.source));
  else context.addMissingDependency(join(siteDir, usage.source));
  const record = evidencePath(usage.source, 'source', usage.language);
  const recorded = await read(record);
  dependOnRecord(context, record, recorded !== undefined);

  const source = bytes && tree.sources.find(({ path }) => path === usage.source);
  const shown =
    source &&
    (await regionBlock(source, { usage, marked, recorded: recorded?.toString() }, tree.fingerprints));
  const block = shown && usage.fails ? { ...shown, ...(await failureOf(context, usage)) } : shown;
  return block ? { block } : { block: emptyBlock(usage), faults: faultsOf(tree, usage) };
}

/**
 * Docusaurus has the bundler copy every record into the site, and Rspack takes a file that is copied for changed at
 * each start. What changes in its folder says whether a record has.
 */
function dependOnRecord(context: Context, record: string, exists: boolean): void {
  const file = join(context.rootContext, record);
  if (exists) context.addContextDependency(dirname(file));
  else context.addMissingDependency(file);
}

/** How a block fails depends on every block before it, and on the files that those stand in. */
async function failureOf(context: Context, usage: Usage): ReturnType<typeof failingVerdict> {
  const siteDir = context.rootContext;
  const { tree } = await readingOf(context);
  const program = failingProgram(tree, usage);
  if (!program) return { verdict: 'unproven' };
  const { subject, kind, language } = recordOf(program);
  const record = evidencePath(subject, kind, language);
  dependOnRecord(context, record, tree.evidence.has(record));
  for (const { region } of program.blocks) context.addDependency(join(siteDir, region.path));
  return failingVerdict(tree, program);
}

/** What the whole tree's check says of one usage and of its source, in the same words. */
function faultsOf(tree: Tree, { at, source }: Usage): string {
  const faults = checkTree(tree).filter(
    (issue) =>
      issue.severity === 'error' &&
      (issue.at.path === source || (issue.at.path === at.path && issue.at.line === at.line)),
  );
  return formatIssues(faults, (path) => tree.texts.get(path));
}

/** A compilation reads the tree once; without one, every block reads it. */
function readingOf(context: Context): Promise<Reading> {
  return readOnce(context._compilation ?? context, context.rootContext);
}

/** An error for authors, whom the loader's own stack of calls does not concern. */
function fault(text: string): Error {
  return Object.assign(new Error(text), { name: 'Fault', stack: text });
}
