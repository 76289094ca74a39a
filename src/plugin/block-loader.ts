import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoaderContext } from '@rspack/core';
import { checkUsage } from '../snippets/check-usage.ts';
import { decodeSource, isIssue } from '../snippets/decode.ts';
import { evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import type { Issue } from '../snippets/issues.ts';
import { languageOf } from '../snippets/languages.ts';
import { formatIssues } from '../snippets/report.ts';
import type { Source } from '../snippets/source.ts';
import type { Block } from './block.ts';
import { fenceBlock } from './fence-block.ts';
import { findFences } from './fences.ts';
import { sitePath } from './files.ts';
import { fingerprintFiles, readFingerprints } from './fingerprints.ts';
import { regionBlock } from './region-block.ts';
import { parseMdx } from './syntax.ts';
import { readTree } from './tree.ts';

/**
 * Turns a source into the module of one of its regions (`?region=Name`), or a page into that of one of its fences
 * (`?fence=0`). All that a verdict depends on is declared, files that are missing too, so that no cache outlives it.
 */
export default async function loadBlock(this: LoaderContext, content: Buffer): Promise<string> {
  const siteDir = this.rootContext;
  const query = new URLSearchParams(this.resourceQuery || this.query);
  const path = sitePath(siteDir, this.resourcePath);
  const region = query.get('region');
  const block = region === null ? fence(path, content, Number(query.get('fence'))) : await load(this, path, content, region);
  return `export default ${JSON.stringify(block)};`;
}

function fence(path: string, content: Buffer, index: number): Block {
  const found = findFences(parseMdx(content.toString('utf8')), path)[index];
  if (!found) throw new Error(`${path} has no fence number ${index + 1}.`);
  return fenceBlock(found);
}

async function load(context: LoaderContext, path: string, content: Buffer, region: string): Promise<Block> {
  const siteDir = context.rootContext;
  const language = languageOf(path)?.id ?? 'sh';
  const evidence = join(siteDir, evidencePath(path, 'source', language));
  for (const file of await fingerprintFiles(siteDir)) context.addDependency(join(siteDir, file));
  const recorded = await readFile(evidence, 'utf8').catch(() => undefined);
  if (recorded === undefined) context.addMissingDependency(evidence);
  else context.addDependency(evidence);

  const source = decodeSource(path, content);
  if (isIssue(source)) throw new Error(formatIssues([source]));
  const block = await regionBlock(source, region, recorded, await readFingerprints(siteDir));
  if (!Array.isArray(block)) return block;
  const issues = block.length > 0 ? block : await unknownRegion(siteDir, source, region);
  throw new Error(formatIssues(issues, (file) => (file === path ? source.text : undefined)));
}

/** The issues of the usages that ask a source for a region that it lacks. */
async function unknownRegion(siteDir: string, source: Source, region: string): Promise<Issue[]> {
  const { pages } = await readTree(siteDir);
  const asking = pages.flatMap(({ usages }) => usages.filter((one) => one.source === source.path && one.region === region));
  const sources = new Map([[source.path, extractRegions(source)]]);
  return asking.flatMap((usage) => checkUsage(usage, sources));
}

/** Sources are read as bytes: what is not UTF-8 must be seen. */
export const raw = true;
