import type { Expected } from '../snippets/agree.ts';
import { extractRegions } from '../snippets/extract.ts';
import { sha256 } from '../snippets/fingerprint.ts';
import type { RunLanguage } from '../snippets/languages.ts';
import type { Program } from '../snippets/program.ts';
import type { Region, Source } from '../snippets/source.ts';
import type { Fingerprints } from './fingerprints.ts';

/** What evidence of a source must say for this tree. */
export async function expectedOfSource(
  source: Source,
  language: RunLanguage,
  pins: Fingerprints,
): Promise<Expected> {
  const { regions } = extractRegions(source);
  return { sha256: await sha256(source.text), fingerprint: pins[language], blocks: await hashes(regions) };
}

/** What evidence of a page's program must say for this tree. */
export async function expectedOfProgram(
  program: Program,
  language: RunLanguage,
  pins: Fingerprints,
): Promise<Expected> {
  const blocks = await hashes(program.blocks.map(({ region }) => region));
  return { sha256: await sha256(program.text), fingerprint: pins[language], blocks };
}

function hashes(regions: readonly Region[]): Promise<Expected['blocks'][number][]> {
  return Promise.all(
    regions.map(async ({ path, name, text }) => ({ source: path, region: name, sha256: await sha256(text) })),
  );
}
