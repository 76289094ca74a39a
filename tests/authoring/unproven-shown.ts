import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fault } from '../../src/authoring/messages.ts';
import { findLooseCode } from '../../src/plugin/loose-code.ts';
import { type RenderedBlock, renderedBlocks } from '../../src/plugin/rendered.ts';
import { readMdx } from '../../src/plugin/syntax.ts';
import { compose, pagePaths } from '../../src/plugin/tree.ts';
import { findUnproven } from '../../src/plugin/unproven.ts';
import { faultOf } from './part.ts';
import { textOf } from './read-press.ts';

const most = 16_000_000;
const body = z.strictObject({ path: z.string().min(1), html: z.string() });

/**
 * What the build would say of the code without a verdict that an open page shows, whatever made it; undefined where the
 * page is none of the site. Blocks with a verdict are those of sources and fences, and have faults of their own.
 */
export async function unprovenShown(siteDir: string, asked: IncomingMessage): Promise<Fault[] | undefined> {
  const { path, html } = body.parse(JSON.parse(await textOf(asked, most)));
  if (!(await pagePaths(siteDir)).includes(path)) return undefined;
  const text = await readFile(join(siteDir, path), 'utf8');
  const told = toldByPage(path, text, await readFile(join(siteDir, compose), 'utf8'));
  const blocks = renderedBlocks(html).filter((block) => block.verdict === undefined && !told(block));
  return findUnproven([{ path, text, blocks }], new Map()).map((issue) => faultOf(issue, undefined, text));
}

/** Whether a block has nothing in it, or stands in the page's own text, of which the page's check tells. */
function toldByPage(path: string, text: string, stack: string): (block: RenderedBlock) => boolean {
  const loose = readMdx(text) ? findLooseCode(text, path, stack) : [];
  const isTold = loose.some(({ code }) => code === 'unproven-block');
  return ({ text: shown }) => {
    const first = shown.trim().split('\n')[0] ?? '';
    return first === '' || (isTold && text.includes(first));
  };
}
