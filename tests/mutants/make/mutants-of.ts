import { readTree } from '../../../src/plugin/tree.ts';
import { languageOf } from '../../../src/snippets/languages.ts';
import { type Mutant, nameOf } from '../mutant.ts';
import { componentMutants } from './components.ts';
import { evidenceMutants } from './evidence.ts';
import { swallowedStatuses } from './exit-status.ts';
import { mutantOf } from './found.ts';
import { lookupMutants } from './lookups.ts';
import { markerEdits } from './markers.ts';
import { pageMutants } from './pages.ts';
import { editsInPython } from './python.ts';
import { regionsWithoutAssertions } from './regions.ts';
import { stackMutants } from './stack.ts';
import { skippedTests } from './tests.ts';
import { editsInTypeScript } from './typescript.ts';

/** Every mutant of a tree. */
export async function mutantsOf(siteDir: string, python: string): Promise<Mutant[]> {
  const tree = await readTree(siteDir);
  const inLanguage = (id: string) => tree.sources.filter(({ path }) => languageOf(path)?.id === id);
  const code = [...editsInPython(inLanguage('py'), python), ...inLanguage('ts').flatMap(editsInTypeScript)];
  const deletions = code.filter(({ kind }) => kind === 'assertion deleted');
  const edits = [
    ...code,
    ...tree.sources.flatMap((source) => {
      const own = deletions.filter(({ path }) => path === source.path);
      return [...regionsWithoutAssertions(source, own), ...markerEdits(source)];
    }),
  ];
  const texts = new Map(tree.sources.map(({ path, text }) => [path, text]));
  const mutants = [
    ...edits.map((found) => mutantOf(found, texts.get(found.path) ?? '')),
    ...(await pageMutants(siteDir, tree)),
    ...(await evidenceMutants(
      tree,
      code.filter(({ kind }) => kind === 'assertion turned round'),
    )),
    ...(await stackMutants(siteDir)),
    ...(await componentMutants(siteDir)),
    ...(await lookupMutants(siteDir)),
    ...(await skippedTests(siteDir)),
    ...(await swallowedStatuses(siteDir)),
  ];
  const distinct = new Map(mutants.map((mutant) => [nameOf(mutant) + contentOf(mutant), mutant]));
  return [...distinct.values()].filter(({ changes }) =>
    changes.some(({ path, content }) => content !== (texts.get(path) ?? tree.evidence.get(path))),
  );
}

/** A change may be found in two ways: it is one mutant. */
function contentOf({ changes }: Mutant): string {
  return changes.map(({ content }) => (typeof content === 'string' ? content : '')).join('\0');
}
