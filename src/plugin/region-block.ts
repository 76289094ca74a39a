import { whyNot } from '../live/why-not.ts';
import { agree } from '../snippets/agree.ts';
import { evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import { languages } from '../snippets/languages.ts';
import type { Usage } from '../snippets/page.ts';
import { parseEvidence } from '../snippets/parse-evidence.ts';
import type { Source } from '../snippets/source.ts';
import type { Block } from './block.ts';
import { expectedOfSource, runs } from './expected.ts';
import type { Fingerprints } from './fingerprints.ts';
import { highlight } from './highlight.ts';

/** The description that the stack is started from. */
const compose = 'tests/stack/docker-compose.yml';

/**
 * The block that a usage shows; undefined where the source has no such region or has faults. `recorded` is the text of
 * the source's evidence.
 */
export async function regionBlock(
  source: Source,
  usage: Usage,
  recorded: string | undefined,
  pins: Fingerprints,
): Promise<Block | undefined> {
  const { regions, issues } = extractRegions(source);
  const region = regions.find(({ name }) => name === usage.region);
  if (!region || region.language !== usage.language || issues.length > 0) return undefined;
  return {
    ...emptyBlock(usage),
    html: highlight(region.text, region.language),
    line: region.lines[0]?.source ?? 1,
    ...whyNotLive(region.text, usage.language),
    ...(await verdictOf(source, usage, recorded, pins)),
  };
}

/** The block of a usage that has nothing to show. */
export function emptyBlock({ source, region, language }: Usage): Block {
  return { html: '', language, label: languages[language].label, source, region, line: 1 };
}

function whyNotLive(code: string, language: string): Pick<Block, 'notLive'> {
  const why = runs(language) ? whyNot(code, language) : undefined;
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
  if (language === 'yaml') return { verdict: source.path === compose ? 'booted' : 'checked' };
  if (!runs(language)) return {};
  const subject = { subject: source.path, kind: 'source', language } as const;
  const evidence = recorded === undefined ? undefined : (parseEvidence(recorded) ?? 'unreadable');
  const expected = await expectedOfSource(source, language, pins);
  const issues = await agree({
    ...subject,
    expected,
    evidence,
    at: { path: source.path, line: 1, column: 1 },
  });
  if (!evidence || evidence === 'unreadable' || issues.length > 0) return { verdict: 'unproven' };

  const { server, client, model } = evidence.fingerprint;
  const output = evidence.blocks.find((block) => block.region === region)?.output ?? [];
  const file = evidencePath(source.path, 'source', language).replace(/^static\//, '');
  return {
    verdict: 'ran',
    output: output.map(({ line, text }) => ({ line, text })),
    proof: { server, client, model: model.slice(0, 12), evidence: file },
  };
}
