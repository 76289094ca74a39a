import { basename } from 'node:path';
import type { LiveBlock, LiveLanguage, LivePage, LiveProgram, Tested } from '../live/page.ts';
import { whyNot, whyNotFails } from '../live/why-not.ts';
import { type BlockEvidence, type Evidence, evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import { parseEvidence } from '../snippets/parse-evidence.ts';
import { type Program, recordOf } from '../snippets/program.ts';
import { joinPrograms } from '../snippets/programs.ts';
import { codesOf, shownBelow } from './failing-block.ts';
import type { Tree } from './tree.ts';

/** What Run has to know of each page that has programs, by the page's path. */
export function livePages(tree: Tree, model: Record<string, unknown>): Map<string, LivePage> {
  const regions = new Map(tree.sources.map((source) => [source.path, extractRegions(source).regions]));
  const tested: Tested = { server: tree.fingerprints.ts.server, model };
  const pages = tree.pages.map((page): [string, LivePage] => {
    const { programs } = joinPrograms(page, (path) => regions.get(path) ?? []);
    const live = (['py', 'ts'] as const).map((language) => [
      language,
      liveProgram(
        programs.filter((each) => each.language === language),
        language,
        tree,
      ),
    ]);
    return [page.path, { programs: Object.fromEntries(live.filter(([, program]) => program)), tested }];
  });
  return new Map(pages.filter(([, { programs }]) => Object.keys(programs).length > 0));
}

/** The program of a page in one language, and behind its blocks those that have to fail. */
function liveProgram(programs: Program[], language: LiveLanguage, tree: Tree): LiveProgram | undefined {
  const [first] = programs;
  if (!first) return undefined;
  const { client } = tree.fingerprints[language];
  const name = basename(first.page).replace(/\.mdx?$/, '');
  const whole = programs.find(({ fails }) => !fails);
  const recorded = whole && evidenceOf(whole, tree);
  const failing = programs.flatMap((program) => failingBlock(program, language, tree));
  const blocks = (whole?.blocks ?? []).map(({ region }) =>
    blockOf(
      region,
      language,
      recorded?.blocks.find((block) => block.source === region.path && block.region === region.name),
    ),
  );
  return {
    text: (whole ?? first).text,
    file: `${name === 'index' ? 'first-search' : name}.${language}`,
    install: `${language === 'py' ? 'pip' : 'npm'} install ${client}`,
    blocks: [...blocks, ...failing],
  };
}

/** The last block of a program that has to fail. */
function failingBlock(program: Program, language: LiveLanguage, tree: Tree): LiveBlock[] {
  if (!program.fails) return [];
  const evidence = evidenceOf(program, tree);
  const why = whyNotFails(codesOf(program), language);
  const block = blockOf(program.fails, language, evidence?.blocks.at(-1), why);
  const output = evidence ? shownBelow(evidence) : [];
  return [{ ...block, output, failsAfter: program.blocks.length - 1 }];
}

function evidenceOf(program: Program, tree: Tree): Evidence | undefined {
  const { subject, kind, language } = recordOf(program);
  return parseEvidence(tree.evidence.get(evidencePath(subject, kind, language)) ?? '');
}

/** A block without a record, as while a page is written, is taken to print and to touch nothing. */
function blockOf(
  { path: source, name: region, text: code }: Program['blocks'][number]['region'],
  language: LiveLanguage,
  known: BlockEvidence | undefined,
  not = whyNot(code, language),
): LiveBlock {
  return {
    source,
    region,
    code,
    output: (known?.output ?? []).map(({ line, text }) => ({ line, text })),
    collections: known?.collections ?? { created: [], changed: [], deleted: [] },
    ...(not === undefined ? {} : { not }),
  };
}
