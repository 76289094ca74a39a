import { readTree, type Tree } from '../../src/plugin/tree.ts';
import { checkTree } from '../../src/snippets/check.ts';
import { planOf } from '../snippets/plan.ts';
import type { Subject } from '../snippets/run/subject.ts';
import type { Mutant } from './mutant.ts';
import type { Scratch } from './scratch.ts';

/** Everything that runs in the tree as it stands and in any of the mutants, each text once. */
export async function subjectsOf(mutants: readonly Mutant[], scratch: Scratch): Promise<Subject[]> {
  const tree = await readTree(scratch.folder);
  const subjects = new Map<string, Subject>();
  const add = async (one: Tree) => {
    if (checkTree(one).some(({ severity }) => severity === 'error')) return;
    for (const { subject } of (await planOf(one)).planned) subjects.set(subjectKey(subject), subject);
  };
  await add(tree);
  for (const mutant of mutants)
    await add(sourceChanged(tree, mutant) ?? (await fileChanged(scratch, mutant)));
  return [...subjects.values()];
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
