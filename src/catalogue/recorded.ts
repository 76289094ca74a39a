import { expectedOfProgram, expectedOfSource } from '../plugin/expected.ts';
import type { Tree } from '../plugin/tree.ts';
import { type Evidence, evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import { canonicalJson, seal } from '../snippets/fingerprint.ts';
import { languageOf, runs } from '../snippets/languages.ts';
import { recordOf } from '../snippets/program.ts';
import { joinPrograms } from '../snippets/programs.ts';
import type { Example } from './definition.ts';

type Recording = Pick<Example, 'recorded' | 'prints'>;

/** The evidence that an example's runs would leave, or what has become of it. */
export async function evidenceOf(
  tree: Tree,
  { recorded, prints = {} }: Recording,
): Promise<Map<string, string>> {
  if (recorded === 'nothing') return new Map();
  const regions = new Map(tree.sources.map((source) => [source.path, extractRegions(source).regions]));
  const programs = tree.pages.flatMap(
    (page) => joinPrograms(page, (path) => regions.get(path) ?? []).programs,
  );
  const sources = tree.sources.map(async (source) => {
    const language = languageOf(source.path)?.id;
    if (!runs(language)) return [];
    const text = recorded === 'other bytes' ? source.text.replace('assert True', 'assert 1') : source.text;
    const expected = await expectedOfSource({ ...source, text }, language, tree.fingerprints);
    return [{ subject: source.path, kind: 'source' as const, language, ...expected }];
  });
  const joined = programs.map(async (program) => {
    const { language, fails } = program;
    if (!runs(language)) return [];
    const expected = await expectedOfProgram(program, language, tree.fingerprints);
    const failure = fails && { failure: { line: 1, text: 'KeyError' } };
    return [{ ...recordOf(program), language, ...failure, ...expected }];
  });
  const all = (await Promise.all([...sources, ...joined])).flat();
  const files = all.map(async ({ blocks, ...rest }) => {
    const printed = blocks.map((block) => ({ ...block, ...did(prints[block.source]) }));
    const evidence: Evidence = await seal({ ...rest, blocks: printed, assertions: [] });
    const text = canonicalJson(evidence);
    const path = evidencePath(rest.subject, rest.kind, rest.language);
    const edited = recorded === 'edited by hand' && rest.kind === 'source';
    return [path, edited ? text.replace(/"line": 1/, '"line": 2') : text] as const;
  });
  return new Map(await Promise.all(files));
}

function did(print = 'Alien'): Pick<Evidence['blocks'][number], 'output' | 'collections'> {
  return {
    output: [{ line: 1, text: print, values: [print] }],
    collections: { created: [], changed: [], deleted: [] },
  };
}
