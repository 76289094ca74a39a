import { whyNot } from '../../src/live/why-not.ts';
import { readTree } from '../../src/plugin/tree.ts';
import type { BlockEvidence } from '../../src/snippets/evidence.ts';
import { evidencePath } from '../../src/snippets/evidence.ts';
import { parseEvidence } from '../../src/snippets/parse-evidence.ts';
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
  const tree = await readTree(process.cwd());
  const programs = tree.pages.flatMap((page) => joinPrograms(page, regionsIn(tree)).programs);
  return programs.flatMap(({ page, language, text, fails, blocks: shown }) => {
    if ((language !== 'py' && language !== 'ts') || fails) return [];
    const file = tree.evidence.get(evidencePath(page, 'program', language));
    const evidence = file === undefined ? undefined : parseEvidence(file);
    if (!evidence) throw new Error(`${page} has no record of its ${language} program.`);
    const blocks = evidence.blocks.map((block, index) => ({
      ...block,
      whyNot: whyNot(shown[index]?.region.text ?? '', language),
    }));
    return [{ page, language, text, blocks }];
  });
}
