import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoaderContext } from '@rspack/core';
import { checkTree } from '../snippets/check.ts';
import { decodeSource, isIssue } from '../snippets/decode.ts';
import { evidencePath } from '../snippets/evidence.ts';
import type { Usage } from '../snippets/page.ts';
import { formatIssues } from '../snippets/report.ts';
import type { Block } from './block.ts';
import { fenceBlock } from './fence-block.ts';
import { findFences } from './fences.ts';
import { sitePath } from './files.ts';
import { fingerprintFiles, readFingerprints } from './fingerprints.ts';
import { blockLoader } from './preprocess.ts';
import { emptyBlock, regionBlock } from './region-block.ts';
import { parseMdx } from './syntax.ts';
import { readTree } from './tree.ts';
import { findUsages, type WrittenUsage } from './usages.ts';

/** What the bundler gives us. */
type Context = Pick<
  LoaderContext,
  'query' | 'rootContext' | 'resourcePath' | 'addDependency' | 'addMissingDependency'
>;

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
  const root = parseMdx(content);
  const { encounters, issues } = findUsages(root, path);
  if (wanted.has('unreadable')) throw fault(formatIssues(issues));

  const fence = findFences(root, path)[Number(wanted.get('fence') ?? Number.NaN)];
  const usages = encounters.flatMap((encounter) => (encounter.kind === 'usage' ? [encounter.written] : []));
  const written = usages[Number(wanted.get('usage') ?? Number.NaN)];
  const loaded = fence ? fenceBlock(fence) : written && (await loadRegion(this, written));
  if (!loaded) throw fault(`${path} has no block ${query}.`);

  const props = `export default ${JSON.stringify(loaded.block)};`;
  if (loaded.faults === undefined) return props;
  if (wanted.has('faults')) throw fault(loaded.faults);
  return `${props}\nexport const faults = () => import('!!${blockLoader}${query}&faults!${this.resourcePath}');`;
}

/** Declares all that a block depends on, files that are missing too, so that no cache outlives them. */
async function loadRegion(context: Context, { usage, marked }: WrittenUsage): Promise<Loaded> {
  const siteDir = context.rootContext;
  const read = async (path: string): Promise<Buffer | undefined> => {
    const file = join(siteDir, path);
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes) context.addDependency(file);
    else context.addMissingDependency(file);
    return bytes;
  };
  for (const file of await fingerprintFiles(siteDir)) context.addDependency(join(siteDir, file));
  const bytes = await read(usage.source);
  const recorded = await read(evidencePath(usage.source, 'source', usage.language));

  const source = bytes && decodeSource(usage.source, bytes);
  const pins = await readFingerprints(siteDir);
  const block =
    source && !isIssue(source)
      ? await regionBlock(source, { usage, marked, recorded: recorded?.toString() }, pins)
      : undefined;
  return block ? { block } : { block: emptyBlock(usage), faults: await faultsOf(siteDir, usage) };
}

/** What the whole tree's check says of one usage and of its source, in the same words. */
async function faultsOf(siteDir: string, { at, source }: Usage): Promise<string> {
  const tree = await readTree(siteDir);
  const faults = checkTree(tree).filter(
    (issue) =>
      issue.severity === 'error' &&
      (issue.at.path === source || (issue.at.path === at.path && issue.at.line === at.line)),
  );
  const texts = new Map(tree.sources.map(({ path, text }) => [path, text]));
  return formatIssues(faults, (path) => texts.get(path));
}

/** An error for authors, whom the loader's own stack of calls does not concern. */
function fault(text: string): Error {
  return Object.assign(new Error(text), { name: 'Fault', stack: text });
}
