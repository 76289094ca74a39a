import { agree } from '../snippets/agree.ts';
import { evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import type { Issue } from '../snippets/issues.ts';
import { languages } from '../snippets/languages.ts';
import { parseEvidence } from '../snippets/parse-evidence.ts';
import type { Region, Source } from '../snippets/source.ts';
import type { Block } from './block.ts';
import { expectedOfSource, runs } from './expected.ts';
import type { Fingerprints } from './fingerprints.ts';
import { highlight } from './highlight.ts';

/** The description that the stack is started from. */
const compose = 'tests/stack/docker-compose.yml';

/** The block of one region; `recorded` is the text of its source's evidence. Where something is wrong: the source's issues, none for an unknown region. */
export async function regionBlock(
  source: Source,
  name: string,
  recorded: string | undefined,
  pins: Fingerprints,
): Promise<Block | Issue[]> {
  const { regions, issues } = extractRegions(source);
  const region = regions.find((one) => one.name === name);
  if (!region || issues.length > 0) return issues;

  const { language } = region;
  const code: Block = {
    html: highlight(region.text, language),
    language,
    label: languages[language].label,
    source: source.path,
    region: name,
    line: region.lines[0]?.source ?? 1,
  };
  if (language === 'yaml') return { ...code, verdict: source.path === compose ? 'booted' : 'checked' };
  return runs(language) ? { ...code, ...(await proofOf(source, region, language, recorded, pins)) } : code;
}

/** What the evidence says of the region, as long as it is of this very tree. */
async function proofOf(
  source: Source,
  { name }: Region,
  language: 'py' | 'ts',
  recorded: string | undefined,
  pins: Fingerprints,
): Promise<Pick<Block, 'verdict' | 'output' | 'proof'>> {
  const subject = { subject: source.path, kind: 'source', language } as const;
  const evidence = recorded === undefined ? undefined : (parseEvidence(recorded) ?? 'unreadable');
  const expected = await expectedOfSource(source, language, pins);
  const issues = await agree({ ...subject, expected, evidence, at: { path: source.path, line: 1, column: 1 } });
  if (!evidence || evidence === 'unreadable' || issues.length > 0) return { verdict: 'unproven' };

  const { server, client, model } = evidence.fingerprint;
  const output = evidence.blocks.find(({ region }) => region === name)?.output ?? [];
  const file = evidencePath(source.path, 'source', language).replace(/^static\//, '');
  return {
    verdict: 'ran',
    output: output.map(({ line, text }) => ({ line, text })),
    proof: { server, client, model: model.slice(0, 12), evidence: file },
  };
}
