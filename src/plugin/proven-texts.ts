import { catalogue } from '../catalogue/catalogue.ts';
import { everyChoice } from '../components/Configurator/choice.ts';
import { composeFile } from '../components/Configurator/compose-file.ts';
import { evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import type { IssueCode } from '../snippets/issues.ts';
import { parseEvidence } from '../snippets/parse-evidence.ts';
import { recordOf } from '../snippets/program.ts';
import { joinPrograms } from '../snippets/programs.ts';
import { type Verdict, verdicts } from './block.ts';
import { proveExample } from './example-block.ts';
import { shownBelow } from './failing-block.ts';
import { findFences } from './fences.ts';
import { parseMdx } from './syntax.ts';
import { bootSources, compose, type Tree } from './tree.ts';

/** All that may stand in a block, by `provenAs`. */
export type ProvenTexts = ReadonlyMap<string, ReadonlySet<string>>;

interface Place {
  source?: string;
  region?: string;
}

/** What decides which texts a block may have: its verdict and, where it says that it shows a region, that region. */
export function provenAs(verdict: string, { source, region }: Place): string {
  return source === undefined || region === undefined ? verdict : `${verdict} ${source}#${region}`;
}

/** What a tree without issues proves: regions that ran, what they printed, checked YAML, examples of the catalogue. */
export async function provenTexts(tree: Tree): Promise<ProvenTexts> {
  const proven = new Map<string, Set<string>>(verdicts.map((verdict) => [verdict, new Set()]));
  const add = (verdict: Verdict, text: string, place: Place = {}) => {
    const texts = proven.get(provenAs(verdict, place)) ?? new Set();
    proven.set(provenAs(verdict, place), texts.add(text));
  };
  const regions = new Map(tree.sources.map((source) => [source.path, extractRegions(source).regions]));
  const regionsOf = (path: string) => regions.get(path) ?? [];
  const programs = tree.pages.flatMap((page) => joinPrograms(page, regionsOf).programs);
  // The gate has seen that what pages show of these ran, and that the records of it hold.
  const usages = tree.pages.flatMap((page) => page.usages);
  const used = new Set(usages.map(({ source }) => source));
  const records = new Set([
    ...usages.map(({ source, language }) => evidencePath(source, 'source', language)),
    ...programs.map(recordOf).map(({ subject, kind, language }) => evidencePath(subject, kind, language)),
  ]);
  for (const source of tree.sources) {
    for (const { language, text, name } of extractRegions(source).regions) {
      const place = { source: source.path, region: name };
      if (!used.has(source.path)) continue;
      if (!bootSources.includes(source.path)) add(language === 'yaml' ? 'checked' : 'ran', text, place);
      // What a page shows of these is copied from it and run, in a network where the stack is started that way.
      else if (isShown(tree, source.path, name)) add('booted', text, place);
    }
  }
  for (const [path, text] of tree.evidence) {
    const evidence = records.has(path) ? parseEvidence(text) : undefined;
    if (!evidence) continue;
    for (const { output, ...place } of evidence.blocks) add('output', printed(output), place);
    if (evidence.failure) add('output', printed(shownBelow(evidence)), evidence.blocks.at(-1));
  }
  for (const { fails } of programs)
    if (fails) add('fails', fails.text, { source: fails.path, region: fails.name });
  for (const [path, text] of tree.texts) {
    // Most pages have no fence, and are not parsed for one.
    if (!/\.mdx?$/.test(path) || !/```|~~~/.test(text)) continue;
    for (const fence of findFences(parseMdx(text), path)) add('checked', fence.text);
  }
  for (const choice of everyChoice) add('booted', composeFile(choice));
  const stack = tree.texts.get(compose) ?? '';
  for (const code of Object.keys(catalogue) as IssueCode[]) {
    for (const part of ['mistake', 'corrected'] as const) {
      const { verdict, text, output = [] } = await proveExample(code, part, stack);
      add(verdict, text);
      add('output', printed(output));
    }
  }
  return proven;
}

function isShown({ pages }: Tree, source: string, region: string): boolean {
  return pages.some(({ usages }) =>
    usages.some((usage) => usage.source === source && usage.region === region),
  );
}

function printed(output: readonly { text: string }[]): string {
  return output.map(({ text }) => `${text}\n`).join('');
}
