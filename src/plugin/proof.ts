import { evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import { sha256 } from '../snippets/fingerprint.ts';
import { runs } from '../snippets/languages.ts';
import type { Program } from '../snippets/program.ts';
import { joinPrograms } from '../snippets/programs.ts';
import type { PublishedRun } from './proof-run.ts';
import type { Tree } from './tree.ts';

/** What a published site says of itself in `proof.json`, so that a reader can check it. */
export interface Proof {
  /** The run that confirmed it; null where the site was built outside a deployment. */
  run: PublishedRun | null;
  versions: { server: string; model: string; python: string; typescript: string };
  /** The pages that have programs, by their address on the site. */
  pages: Record<string, PageProof>;
}

/** A page's file and, by language, the program that its blocks make. */
export interface PageProof {
  source: string;
  programs: Record<string, ProgramProof>;
}

/** SHA-256 of what a reader gets who copies every block, and where its run is recorded. */
export interface ProgramProof {
  sha256: string;
  evidence: string;
}

/** The proof of a tree whose pages have the given addresses. */
export async function proofOf(
  tree: Tree,
  addresses: ReadonlyMap<string, string>,
  run: PublishedRun | null,
): Promise<Proof> {
  const { py, ts } = tree.fingerprints;
  const regions = new Map(tree.sources.map((source) => [source.path, extractRegions(source).regions]));
  const pages: Proof['pages'] = {};
  for (const page of tree.pages) {
    const address = addresses.get(page.path);
    const { programs } = joinPrograms(page, (path) => regions.get(path) ?? []);
    const proven = programs.filter(({ language, fails }) => runs(language) && !fails);
    if (!address || proven.length === 0) continue;
    const entries = proven.map(async (program) => [program.language, await programProof(program)] as const);
    pages[address] = { source: page.path, programs: Object.fromEntries(await Promise.all(entries)) };
  }
  const versions = { server: py.server, model: py.model, python: py.client, typescript: ts.client };
  return { run, versions, pages };
}

async function programProof({ page, language, text }: Program): Promise<ProgramProof> {
  const evidence = evidencePath(page, 'program', language).replace(/^static/, '');
  return { sha256: await sha256(text), evidence };
}
