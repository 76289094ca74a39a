import { readFile } from 'node:fs/promises';
import { filesUnder } from '../../../src/plugin/files.ts';
import { compareEvidence } from '../../../src/snippets/compare.ts';
import type { Evidence } from '../../../src/snippets/evidence.ts';
import { formatDifferences } from '../../../src/snippets/format-differences.ts';
import { parseEvidence } from '../../../src/snippets/parse-evidence.ts';
import { runTool } from '../../stack/run-tool.ts';

const folder = 'static/evidence';

/** What this checkout's evidence says differently from that of its commit, whatever the versions; each file's as one text. */
export async function evidenceChanges(): Promise<string[]> {
  const listed = await runTool('git', ['ls-tree', '-r', '--name-only', '-z', 'HEAD', folder]);
  const before = listed.split('\0').filter(Boolean);
  const after = await filesUnder(process.cwd(), folder);
  const changes: string[] = [];
  for (const path of [...new Set([...before, ...after])].sort()) {
    const old = before.includes(path) ? read(await runTool('git', ['show', `HEAD:${path}`])) : undefined;
    const now = after.includes(path) ? read(await readFile(path, 'utf8')) : undefined;
    if (old && now) changes.push(formatDifferences(compareEvidence(old, now)));
    else changes.push(`${path} ${now ? 'is new' : 'is no more'}`);
  }
  return changes.filter(Boolean);
}

function read(text: string): Evidence | undefined {
  return parseEvidence(text);
}
