import { runsLive } from '../live/page.ts';
import { whyNotFails } from '../live/why-not.ts';
import { agree } from '../snippets/agree.ts';
import { type Evidence, evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import { runs } from '../snippets/languages.ts';
import type { Usage } from '../snippets/page.ts';
import { parseEvidence } from '../snippets/parse-evidence.ts';
import { type Program, recordOf } from '../snippets/program.ts';
import { joinPrograms } from '../snippets/programs.ts';
import type { Block } from './block.ts';
import { expectedOfProgram } from './expected.ts';
import { proofIn } from './region-block.ts';
import type { Tree } from './tree.ts';

/** The program that a block which fails ends: every block before it on its page, and itself. */
export function failingProgram({ pages, sources }: Tree, { at, source, region }: Usage): Program | undefined {
  const page = pages.find(({ path }) => path === at.path);
  const regions = new Map(sources.map((one) => [one.path, extractRegions(one).regions]));
  const programs = page ? joinPrograms(page, (path) => regions.get(path) ?? []).programs : [];
  return programs.find(({ fails }) => fails?.path === source && fails.name === region);
}

/** What is proven of a block that fails, as long as the evidence is of this very tree. */
export async function failingVerdict(
  tree: Tree,
  program: Program,
): Promise<Pick<Block, 'verdict' | 'output' | 'proof' | 'notLive'>> {
  const { language, at } = program;
  if (!runs(language)) return {};
  const record = recordOf(program);
  const path = evidencePath(record.subject, record.kind, language);
  const text = tree.evidence.get(path);
  const evidence = text === undefined ? undefined : (parseEvidence(text) ?? 'unreadable');
  const expected = await expectedOfProgram(program, language, tree.fingerprints);
  const issues = await agree({ ...record, expected, evidence, at });
  if (!evidence || evidence === 'unreadable' || issues.length > 0) return { verdict: 'unproven' };
  const why = runsLive(language) ? whyNotFails(codesOf(program), language) : undefined;
  return {
    verdict: 'fails',
    output: shownBelow(evidence),
    proof: proofIn(evidence, path),
    ...(why === undefined ? {} : { notLive: why }),
  };
}

/** The code of each block of a program. */
export function codesOf({ blocks }: Program): string[] {
  return blocks.map(({ region }) => region.text);
}

/** What stands below a block that fails: what it printed until then, and the error. */
export function shownBelow({ blocks, failure }: Evidence): NonNullable<Block['output']> {
  const printed = blocks.at(-1)?.output.map(({ line, text }) => ({ line, text })) ?? [];
  return [...printed, ...(failure ? [failure] : [])];
}
