import { whyNot, whyNotFails } from '../../src/live/why-not.ts';
import { readTree, type Tree } from '../../src/plugin/tree.ts';
import type { BlockEvidence, Evidence } from '../../src/snippets/evidence.ts';
import { evidencePath } from '../../src/snippets/evidence.ts';
import { parseEvidence } from '../../src/snippets/parse-evidence.ts';
import { type Program, recordOf } from '../../src/snippets/program.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { regionsIn } from '../snippets/plan.ts';

/** A block with what is recorded of it. */
export interface RecordedBlock extends BlockEvidence {
  /** Why it has no Run. */
  whyNot: string | undefined;
}

/** A program of a page whose blocks can be run there. */
export interface LiveProgram {
  page: string;
  language: 'py' | 'ts';
  text: string;
  blocks: RecordedBlock[];
}

/** Every page's program in a language that runs in the browser, with what is recorded of it. */
export async function livePrograms(): Promise<LiveProgram[]> {
  const { tree, programs } = await recordedPrograms();
  return programs.flatMap((program) => (program.fails ? [] : withRecord(program, tree)));
}

/** A block that has to fail, with what is recorded of it: the last of its output is the error. */
export interface FailingBlock extends RecordedBlock {
  page: string;
  language: 'py' | 'ts';
}

/** Every block in a language that runs in the browser and that has to fail. */
export async function failingBlocks(): Promise<FailingBlock[]> {
  const { tree, programs } = await recordedPrograms();
  return programs.flatMap((program) =>
    (program.fails ? withRecord(program, tree) : []).flatMap(({ page, language, blocks, failure, codes }) => {
      const last = blocks.at(-1);
      if (!last || !failure) throw new Error(`${page} has no record of how ${language} fails.`);
      const output = [...last.output, { ...failure, values: [] }];
      return { ...last, page, language, output, whyNot: whyNotFails(codes, language) };
    }),
  );
}

async function recordedPrograms(): Promise<{ tree: Tree; programs: Program[] }> {
  const tree = await readTree(process.cwd());
  return { tree, programs: tree.pages.flatMap((page) => joinPrograms(page, regionsIn(tree)).programs) };
}

function withRecord(
  program: Program,
  tree: Tree,
): (LiveProgram & Pick<Evidence, 'failure'> & { codes: string[] })[] {
  const { page, language, text, blocks: shown } = program;
  if (language !== 'py' && language !== 'ts') return [];
  const { subject, kind } = recordOf(program);
  const evidence = parseEvidence(tree.evidence.get(evidencePath(subject, kind, language)) ?? '');
  if (!evidence) throw new Error(`${subject} has no record of its ${language} program.`);
  const blocks = evidence.blocks.map((block, index) => ({
    ...block,
    whyNot: whyNot(shown[index]?.region.text ?? '', language),
  }));
  const { failure } = evidence;
  const codes = shown.map(({ region }) => region.text);
  return [{ page, language, text, blocks, codes, ...(failure ? { failure } : {}) }];
}
