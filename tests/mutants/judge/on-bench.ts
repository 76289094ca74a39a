import { join } from 'node:path';
import { findIssues } from '../../../src/plugin/gate.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import { languageOf, runs } from '../../../src/snippets/languages.ts';
import { parseEvidence } from '../../../src/snippets/parse-evidence.ts';
import { type Judgement, kinds, type Mutant } from '../mutant.ts';
import type { Scratch } from '../scratch.ts';
import type { Bench } from './bench.ts';
import { judgeVerify } from './verify.ts';

/** Whether sources, pages and evidence are all that a mutant needs. */
export function runsOnBench({ kind }: Mutant): boolean {
  return ['recording', 'page', 'evidence'].includes(kinds[kind]);
}

/** What becomes of a mutant whose sources and programs run on the bench. */
export async function judgeOnBench(
  mutant: Mutant,
  { folder, changed }: Scratch,
  bench: Bench,
  signal: AbortSignal,
): Promise<Judgement> {
  const accepting = { siteDir: folder, changed: true, accept: true, paths: [] };
  return changed(mutant.changes, async () => {
    if (kinds[mutant.kind] === 'recording') {
      const recorded = await judgeVerify(accepting, bench, signal);
      // What does not run asks the server for nothing, but readers see it.
      const readOnly = !runs(languageOf(mutant.path)?.id);
      return recorded.fate === 'equivalent' && readOnly ? judgeByGate(folder) : recorded;
    }
    if (kinds[mutant.kind] === 'page') {
      const recorded = await judgeVerify(accepting, bench, signal);
      return recorded.fate === 'killed' ? recorded : judgeByGate(folder);
    }
    const gate = await judgeByGate(folder);
    if (gate.fate === 'killed') return gate;
    const paths = [...subjectsIn(mutant)].map((path) => join(folder, path));
    return judgeVerify({ siteDir: folder, changed: false, accept: false, paths }, bench, signal);
  });
}

/** What the gate makes of a changed tree. */
export async function judgeByGate(siteDir: string): Promise<Judgement> {
  const tree = await readTree(siteDir);
  const error = (await findIssues(tree)).find(({ severity }) => severity === 'error');
  return error ? { fate: 'killed', killer: error.code } : { fate: 'survived', killer: '' };
}

/** What the changed evidence is of. */
function subjectsIn({ changes }: Mutant): Set<string> {
  return new Set(
    changes.flatMap(({ content }) =>
      typeof content === 'string' ? (parseEvidence(content)?.subject ?? []) : [],
    ),
  );
}
