import { bootSources, type Tree } from '../../src/plugin/tree.ts';
import { agree, type Expected } from '../../src/snippets/agree.ts';
import { type Evidence, evidencePath } from '../../src/snippets/evidence.ts';
import { extractRegions } from '../../src/snippets/extract.ts';
import { sha256 } from '../../src/snippets/fingerprint.ts';
import type { Issue } from '../../src/snippets/issues.ts';
import { parseEvidence } from '../../src/snippets/parse-evidence.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import type { Region, Source } from '../../src/snippets/source.ts';
import { type Origin, subjectOf } from './origin.ts';
import type { Subject } from './run/subject.ts';

/** Something that runs, beside what is recorded of it. */
export interface Planned {
  subject: Subject;
  /** What the subject is made of. */
  origin: Origin;
  /** Where its record is kept. */
  path: string;
  /** What a record of it has to say of the tree. */
  expected: Expected;
  /** The record as it stands, if it can be read. */
  recorded?: Evidence;
  /** Why the record does not hold; none where it does. */
  stale: Issue[];
}

export interface Plan {
  planned: Planned[];
  /** Records of sources and programs that are no more. */
  orphans: string[];
}

/** Everything of a tree that runs, sources before programs, each with its record. */
export async function planOf(
  tree: Pick<Tree, 'sources' | 'pages' | 'evidence' | 'fingerprints'>,
): Promise<Plan> {
  const regionsOf = regionsIn(tree);
  const programs = tree.pages.flatMap((page) => joinPrograms(page, regionsOf).programs);
  const sources = tree.sources.filter(({ path }) => !bootSources.includes(path));
  const origins: Origin[] = [
    ...sources.map((source) => ({ source })),
    ...programs.map((program) => ({ program })),
  ];
  const running = origins.flatMap((origin) => {
    const subject = subjectOf(origin);
    return subject ? [{ subject, origin }] : [];
  });
  const planned = await Promise.all(running.map((one) => planOne(one, tree)));
  const known = new Set(planned.map(({ path }) => path));
  return { planned, orphans: [...tree.evidence.keys()].filter((path) => !known.has(path)) };
}

/** The regions of each source of a tree, by its path. */
export function regionsIn({ sources }: Pick<Tree, 'sources'>): (source: string) => readonly Region[] {
  const regions =
    known.get(sources) ?? new Map(sources.map((one) => [one.path, extractRegions(one).regions]));
  known.set(sources, regions);
  return (source) => regions.get(source) ?? [];
}

/** Taking the regions out of all sources takes a moment, and pages ask one by one. */
const known = new WeakMap<readonly Source[], Map<string, Region[]>>();

/** One thing that runs, with its record. */
export async function planOne(
  { subject, origin }: Pick<Planned, 'subject' | 'origin'>,
  { evidence, fingerprints }: Pick<Tree, 'evidence' | 'fingerprints'>,
): Promise<Planned> {
  const { path: name, kind, language, text } = subject;
  const path = evidencePath(name, kind, language);
  const blocks = subject.blocks.map(async (region) => {
    return { source: region.path, region: region.name, sha256: await sha256(region.text) };
  });
  const expected = {
    sha256: await sha256(text),
    fingerprint: fingerprints[language],
    blocks: await Promise.all(blocks),
  };
  const file = evidence.get(path);
  const recorded = file === undefined ? undefined : parseEvidence(file);
  const stale = await agree({
    subject: name,
    kind,
    language,
    expected,
    evidence: file === undefined ? undefined : (recorded ?? 'unreadable'),
    at: subject.positionOf({ line: 1, column: 1 }),
  });
  return { subject, origin, path, expected, stale, ...(recorded ? { recorded } : {}) };
}
