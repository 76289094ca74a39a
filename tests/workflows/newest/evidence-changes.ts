import { readFile } from 'node:fs/promises';
import { filesUnder } from '../../../src/plugin/files.ts';
import { blockName } from '../../../src/plugin/shown.ts';
import { compareEvidence, type Difference } from '../../../src/snippets/compare.ts';
import type { Evidence } from '../../../src/snippets/evidence.ts';
import { formatDifferences } from '../../../src/snippets/format-differences.ts';
import { parseEvidence } from '../../../src/snippets/parse-evidence.ts';
import { type OutputChange, outputTable } from '../../review/output-table.ts';
import { runTool } from '../../stack/run-tool.ts';

const folder = 'static/evidence';

/** What this checkout's evidence says differently from that of its commit, whatever the versions. */
export interface EvidenceChanges {
  /** What is printed otherwise, as lines of a Markdown table. */
  outputs: string[];
  /** All else: values, collections, assertions, and records that are new or gone. */
  others: string[];
}

/** Compares all evidence of this checkout with that of its commit. */
export async function evidenceChanges(): Promise<EvidenceChanges> {
  const listed = await runTool('git', ['ls-tree', '-r', '--name-only', '-z', 'HEAD', folder]);
  const before = listed.split('\0').filter(Boolean);
  const after = await filesUnder(process.cwd(), folder);
  const outputs = new Map<string, OutputChange>();
  const others: string[] = [];
  for (const path of [...new Set([...before, ...after])].sort()) {
    const old = before.includes(path) ? read(await runTool('git', ['show', `HEAD:${path}`])) : undefined;
    const now = after.includes(path) ? read(await readFile(path, 'utf8')) : undefined;
    if (!old || !now) {
      others.push(`${path} ${now ? 'is new' : 'is no more'}`);
      continue;
    }
    const differences = compareEvidence(old, now);
    for (const difference of differences.filter(isOutput)) {
      const change = outputChange(difference, now);
      const key = [difference.source, difference.region, difference.line, change.before, change.now].join(
        '\n',
      );
      // A page is where readers see what a source prints.
      if (!outputs.has(key) || now.kind !== 'source') outputs.set(key, change);
    }
    others.push(formatDifferences(differences.filter((difference) => !isOutput(difference))));
  }
  return { outputs: outputTable([...outputs.values()]), others: others.filter(Boolean) };
}

function isOutput({ what }: Difference): boolean {
  return what === 'output' || what === 'failure';
}

/** On the page whose program it is, or of the source where that is all that ran. */
function outputChange({ source, region, recorded, now }: Difference, evidence: Evidence): OutputChange {
  const { subject, kind, language } = evidence;
  return {
    page: kind === 'failure' ? subject.slice(0, subject.lastIndexOf('/')) : subject,
    block: blockName({ source, region, language }),
    before: recorded ?? '',
    now: now ?? '',
  };
}

function read(text: string): Evidence | undefined {
  return parseEvidence(text);
}
