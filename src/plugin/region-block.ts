import { runsLive } from '../live/page.ts';
import { whyNot } from '../live/why-not.ts';
import { agree } from '../snippets/agree.ts';
import { type Evidence, evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import { languages, type RunLanguage, runs } from '../snippets/languages.ts';
import type { Usage } from '../snippets/page.ts';
import { parseEvidence } from '../snippets/parse-evidence.ts';
import type { Source } from '../snippets/source.ts';
import type { Block, Proof } from './block.ts';
import { expectedOfSource } from './expected.ts';
import type { Fingerprints } from './fingerprints.ts';
import { highlight } from './highlight.ts';
import { bootSources } from './tree.ts';

/** What a page wants of a source; `recorded` is the text of the source's evidence. */
export interface Wanted {
  usage: Usage;
  marked?: ReadonlySet<number> | undefined;
  recorded: string | undefined;
}

/** The block that a usage shows; undefined where the source has no such region or has faults. */
export async function regionBlock(
  source: Source,
  { usage, marked, recorded }: Wanted,
  pins: Fingerprints,
): Promise<Block | undefined> {
  const { regions, issues } = extractRegions(source);
  const region = regions.find(({ name }) => name === usage.region);
  if (!region || region.language !== usage.language || issues.length > 0) return undefined;
  return {
    ...emptyBlock(usage),
    html: highlight(region.text, region.language, marked),
    line: region.lines[0]?.source ?? 1,
    ...whyNotLive(region.text, usage),
    ...(await verdictOf(source, usage, recorded, pins)),
  };
}

/** The block of a usage that has nothing to show. */
export function emptyBlock({ source, region, language }: Usage): Block {
  return { html: '', language, label: languages[language].label, source, region, line: 1 };
}

function whyNotLive(code: string, { language }: Usage): Pick<Block, 'notLive'> {
  if (!runsLive(language)) return {};
  const why = whyNot(code, language);
  return why === undefined ? {} : { notLive: why };
}

type Proven = Pick<Block, 'verdict' | 'output' | 'proof'>;

/** What is proven of a region, as long as the evidence is of this very tree. */
async function verdictOf(
  source: Source,
  { region, language }: Usage,
  recorded: string | undefined,
  pins: Fingerprints,
): Promise<Proven> {
  if (bootSources.includes(source.path)) return { verdict: 'booted' };
  if (language === 'yaml') return { verdict: 'checked' };
  if (!runs(language)) return {};
  const evidence = recorded && (await agreeing(source, language, recorded, pins));
  if (!evidence) return { verdict: 'unproven' };

  const output = evidence.blocks.find((block) => block.region === region)?.output ?? [];
  return {
    verdict: 'ran',
    output: output.map(({ line, text }) => ({ line, text })),
    proof: proofIn(evidence, evidencePath(source.path, 'source', language)),
  };
}

/** On what a run ran, and where the record of it, an evidence file of the site, is published. */
export function proofIn({ fingerprint: { server, client, model } }: Evidence, path: string): Proof {
  return { server, client, model: model.slice(0, 12), evidence: path.replace(/^static\//, '') };
}

interface Compared {
  recorded: string;
  pins: Fingerprints;
  evidence: Promise<Evidence | undefined>;
}

const compared = new WeakMap<Source, Compared>();

/** The evidence of a source if it agrees with the tree. The blocks of a source share it, so it is compared once. */
function agreeing(
  source: Source,
  language: RunLanguage,
  recorded: string,
  pins: Fingerprints,
): Promise<Evidence | undefined> {
  const before = compared.get(source);
  if (before?.recorded === recorded && before.pins === pins) return before.evidence;
  const evidence = compare(source, language, recorded, pins);
  compared.set(source, { recorded, pins, evidence });
  return evidence;
}

async function compare(
  source: Source,
  language: RunLanguage,
  recorded: string,
  pins: Fingerprints,
): Promise<Evidence | undefined> {
  const evidence = parseEvidence(recorded);
  if (!evidence) return undefined;
  const expected = await expectedOfSource(source, language, pins);
  const at = { path: source.path, line: 1, column: 1 };
  const issues = await agree({ subject: source.path, kind: 'source', language, expected, evidence, at });
  return issues.length === 0 ? evidence : undefined;
}
