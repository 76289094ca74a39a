import { basename } from 'node:path';
import { type LiveBlock, type LivePage, type LiveProgram, runsLive, type Tested } from '../live/page.ts';
import { whyNot } from '../live/why-not.ts';
import { type Evidence, evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import { parseEvidence } from '../snippets/parse-evidence.ts';
import type { Program } from '../snippets/program.ts';
import { joinPrograms } from '../snippets/programs.ts';
import type { Tree } from './tree.ts';

/** What Run has to know of each page that has programs, by the page's path. */
export function livePages(tree: Tree, model: Record<string, unknown>): Map<string, LivePage> {
  const regions = new Map(tree.sources.map((source) => [source.path, extractRegions(source).regions]));
  const tested: Tested = { server: tree.fingerprints.ts.server, model };
  const pages = tree.pages.map((page): [string, LivePage] => {
    const { programs } = joinPrograms(page, (path) => regions.get(path) ?? []);
    return [
      page.path,
      { programs: Object.fromEntries(programs.flatMap((each) => entry(each, tree))), tested },
    ];
  });
  return new Map(pages.filter(([, { programs }]) => Object.keys(programs).length > 0));
}

function entry(program: Program, tree: Tree): [string, LiveProgram][] {
  const { language, page, text } = program;
  // A block that ends with an error is no part of what a reader runs.
  if (!runsLive(language) || program.fails) return [];
  const recorded = parseEvidence(tree.evidence.get(evidencePath(page, 'program', language)) ?? '');
  const { client } = tree.fingerprints[language];
  const name = basename(page).replace(/\.mdx?$/, '');
  const live: LiveProgram = {
    text,
    file: `${name === 'index' ? 'first-search' : name}.${language}`,
    install: `${language === 'py' ? 'pip' : 'npm'} install ${client}`,
    blocks: program.blocks.map(({ region }) => blockOf(region, language, recorded)),
  };
  return [[language, live]];
}

/** A block without a record, as while a page is written, is taken to print and to touch nothing. */
function blockOf(
  { path: source, name: region, text: code }: Program['blocks'][number]['region'],
  language: 'py' | 'ts',
  recorded: Evidence | undefined,
): LiveBlock {
  const known = recorded?.blocks.find((block) => block.source === source && block.region === region);
  const not = whyNot(code, language);
  return {
    source,
    region,
    code,
    output: (known?.output ?? []).map(({ line, text }) => ({ line, text })),
    collections: known?.collections ?? { created: [], changed: [], deleted: [] },
    ...(not === undefined ? {} : { not }),
  };
}
