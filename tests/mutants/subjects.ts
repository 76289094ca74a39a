import { readTree, type Tree } from '../../src/plugin/tree.ts';
import { checkTree } from '../../src/snippets/check.ts';
import { planOf } from '../snippets/plan.ts';
import type { Subject } from '../snippets/run/subject.ts';
import type { Mutant } from './mutant.ts';
import type { Scratch } from './scratch.ts';

/** Everything that runs in any of the mutants and not in the tree as it stands, each text once. */
export async function subjectsOf(mutants: readonly Mutant[], scratch: Scratch): Promise<Subject[]> {
  if (mutants.length === 0) return [];
  const tree = await readTree(scratch.folder);
  const asItStands = new Set((await subjectsIn(tree)).map(subjectKey));
  const changed = new Map<string, Subject>();
  for (const mutant of mutants) {
    const subjects = await subjectsIn(sourceChanged(tree, mutant) ?? (await fileChanged(scratch, mutant)));
    for (const subject of subjects) {
      const key = subjectKey(subject);
      if (!asItStands.has(key)) changed.set(key, subject);
    }
  }
  return [...changed.values()];
}

/** Everything that runs in a tree; nothing in one that is refused before. */
async function subjectsIn(tree: Tree): Promise<Subject[]> {
  if (checkTree(tree).some(({ severity }) => severity === 'error')) return [];
  return (await planOf(tree)).planned.map(({ subject }) => subject);
}

/** What tells a subject from all others. */
export function subjectKey({ kind, path, language, text }: Subject): string {
  return `${kind} ${path} ${language}\n${text}`;
}

/** The tree with another text of one source; undefined where the mutant changes something else. */
function sourceChanged(tree: Tree, { changes }: Mutant): Tree | undefined {
  const [change] = changes;
  if (typeof change?.content !== 'string' || !tree.sources.some(({ path }) => path === change.path))
    return undefined;
  const { path, content: text } = change;
  return { ...tree, sources: tree.sources.map((source) => (source.path === path ? { path, text } : source)) };
}

function fileChanged({ folder, changed }: Scratch, { changes }: Mutant): Promise<Tree> {
  return changed(changes, () => readTree(folder));
}
