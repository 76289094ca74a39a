import {
  type Evidence,
  evidencePath,
  extractRegions,
  type Failure,
  type Output,
  parseEvidence,
} from '../../src/snippets/index.ts';
import type { FactContext } from './fact.ts';

type Read = FactContext['read'];
type Language = 'py' | 'ts';

/** A source's recorded run: what its regions say and printed, and which of its assertions ran. */
export interface RecordedRun {
  outputOf(region: string): Output[];
  codeOf(region: string): string;
  /** Whether an assertion that has this text ran. */
  asserted(text: string): boolean;
}

/** The recorded run of the source at `stem` in a language. */
export async function runOf(read: Read, stem: string, language: Language): Promise<RecordedRun> {
  const path = `${stem}.${language}`;
  const [text, { blocks, assertions }] = await Promise.all([
    read(path),
    evidenceAt(read, evidencePath(path, 'source', language)),
  ]);
  const { regions } = extractRegions({ path, text });
  const one = <Thing>(thing: Thing | undefined, region: string): Thing => {
    if (thing === undefined) throw new Error(`${path} has no recorded region ${region}.`);
    return thing;
  };
  return {
    outputOf: (region) => one(blocks.find((block) => block.region === region)?.output, region),
    codeOf: (region) => one(regions.find(({ name }) => name === region)?.text, region),
    asserted: (wanted) => wantedLines(text, wanted).some((line) => ranAt(text, line, assertions)),
  };
}

/** How the failing block of a page ended. */
export async function failureOf(
  read: Read,
  page: string,
  region: string,
  language: Language,
): Promise<Failure> {
  const { failure } = await evidenceAt(read, evidencePath(`${page}/${region}`, 'failure', language));
  if (!failure) throw new Error(`${page} ${region} has not failed.`);
  return failure;
}

async function evidenceAt(read: Read, path: string): Promise<Evidence> {
  const evidence = parseEvidence(await read(path));
  if (!evidence) throw new Error(`${path} cannot be read. Run npm run verify -- --accept.`);
  return evidence;
}

/** The lines, counted from 1, at which a text begins. */
function wantedLines(text: string, wanted: string): number[] {
  const lines: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    lines.push(text.slice(0, at).split('\n').length);
  return lines;
}

/** Whether the assertion ran that stands at a line or begins a few lines before it. */
function ranAt(text: string, line: number, assertions: Evidence['assertions']): boolean {
  const begins = text.split('\n').findLastIndex((one, index) => index < line && /\bassert\b/.test(one)) + 1;
  return assertions.some((one) => one.line >= begins && one.line <= line);
}
