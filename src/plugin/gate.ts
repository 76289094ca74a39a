import { agree } from '../snippets/agree.ts';
import { checkTree } from '../snippets/check.ts';
import { type Evidence, evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import type { Issue } from '../snippets/issues.ts';
import { languageOf, runs } from '../snippets/languages.ts';
import { findLanguagesThatDiffer } from '../snippets/languages-differ.ts';
import { inOrder } from '../snippets/order.ts';
import { parseEvidence } from '../snippets/parse-evidence.ts';
import { recordOf } from '../snippets/program.ts';
import { joinPrograms } from '../snippets/programs.ts';
import { formatIssues } from '../snippets/report.ts';
import type { Region } from '../snippets/source.ts';
import { expectedOfProgram, expectedOfSource } from './expected.ts';
import { bootSources, compose, type Tree } from './tree.ts';
import { checkYaml } from './yaml/check-yaml.ts';

type RegionsOf = (source: string) => readonly Region[];

/** Every reason, at once, why the site of this tree must not be published, and notes beside them. */
export async function findIssues(tree: Tree): Promise<Issue[]> {
  const found = checkTree(tree);
  const faulty = new Set(found.filter(({ severity }) => severity === 'error').map(({ at }) => at.path));
  const regions = new Map(tree.sources.map((source) => [source.path, extractRegions(source).regions]));
  const regionsOf = (path: string) => regions.get(path) ?? [];
  const evidence = [...tree.evidence.values()].map(parseEvidence).filter((read) => read !== undefined);
  return inOrder([
    ...found,
    ...yamlIssues(tree, regionsOf),
    ...(await sourceIssues(tree, faulty)),
    ...(await programIssues(tree, faulty, regionsOf)),
    // Of a page that cannot be read, nobody knows the programs.
    ...(faulty.size > 0 ? [] : evidenceOfNothing(tree, regionsOf)),
    ...findLanguagesThatDiffer({ evidence, pages: tree.pages, regionsOf }),
  ]);
}

/** The report of issues with the lines that they stand on; its last line says what to do. */
export function formatRefusal(issues: readonly Issue[], tree: Tree): string {
  const rerun = issues.some(({ code }) => code.endsWith('-evidence'));
  const remedy = rerun ? 'Run "npm run verify -- --accept"' : 'Mend these places';
  return `${formatIssues(issues, (path) => tree.texts.get(path))}\n\nThis cannot be published. ${remedy}, then "npm run build".`;
}

/** Evidence that a page's sources lack; a source with a fault of its own is left out until that is mended. */
async function sourceIssues(tree: Tree, faulty: ReadonlySet<string>): Promise<Issue[]> {
  const usages = tree.pages.flatMap((page) => page.usages);
  const checks = tree.sources.map(async (source) => {
    const usage = usages.find(({ source: path }) => path === source.path);
    if (!usage || !runs(usage.language) || bootSources.includes(source.path)) return [];
    if (faulty.has(source.path)) return [];
    if (languageOf(source.path)?.id !== usage.language) return [];
    const { language, at } = usage;
    const expected = await expectedOfSource(source, language, tree.fingerprints);
    const subject = { subject: source.path, kind: 'source', language } as const;
    return agree({ ...subject, expected, at, evidence: recorded(tree, subject) });
  });
  return (await Promise.all(checks)).flat();
}

/** What is wrong with regions of YAML; the stack itself is started from its own description. */
function yamlIssues({ pages, sources }: Tree, regionsOf: RegionsOf): Issue[] {
  const stack = sources.find(({ path }) => path === compose)?.text ?? '';
  const shown = pages.flatMap((page) => page.usages).filter(({ language }) => language === 'yaml');
  return shown.flatMap(({ source, region: name }) => {
    const region = source === compose ? undefined : regionsOf(source).find((each) => each.name === name);
    const at = { path: source, line: region?.lines[0]?.source ?? 1, column: 1 };
    return (region && checkYaml(region.text, at, stack)) ?? [];
  });
}

async function programIssues(
  tree: Tree,
  faulty: ReadonlySet<string>,
  regionsOf: RegionsOf,
): Promise<Issue[]> {
  const checks = tree.pages.map(async (page) => {
    if (faulty.has(page.path) || page.usages.some(({ source }) => faulty.has(source))) return [];
    const programs = joinPrograms(page, regionsOf).programs.map(async (program) => {
      const { language, at } = program;
      if (!runs(language)) return [];
      const expected = await expectedOfProgram(program, language, tree.fingerprints);
      const subject = recordOf(program);
      return agree({ ...subject, expected, at, evidence: recorded(tree, subject) });
    });
    return (await Promise.all(programs)).flat();
  });
  return (await Promise.all(checks)).flat();
}

/** Records of runs of what is not in the tree. */
function evidenceOfNothing({ sources, pages, evidence }: Tree, regionsOf: RegionsOf): Issue[] {
  const programs = pages.flatMap((page) => joinPrograms(page, regionsOf).programs.map(recordOf));
  const known = new Set([
    ...sources.flatMap(({ path }) => {
      const language = languageOf(path)?.id;
      return language ? [evidencePath(path, 'source', language)] : [];
    }),
    ...programs.map(({ subject, kind, language }) => evidencePath(subject, kind, language)),
  ]);
  return [...evidence.keys()]
    .filter((path) => !known.has(path))
    .map((path) => ({
      code: 'broken-evidence',
      severity: 'error',
      at: { path, line: 1, column: 1 },
      message: `This is the record of a run of something that is not in the tree.`,
      fix: `Remove it with git rm ${path}.`,
    }));
}

function recorded(
  { evidence }: Tree,
  { subject, kind, language }: Pick<Evidence, 'subject' | 'kind' | 'language'>,
): Evidence | 'unreadable' | undefined {
  const text = evidence.get(evidencePath(subject, kind, language));
  return text === undefined ? undefined : (parseEvidence(text) ?? 'unreadable');
}
