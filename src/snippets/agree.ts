import { type Evidence, evidencePath, type Fingerprint } from './evidence.ts';
import { sealHolds } from './fingerprint.ts';
import type { Issue, Position } from './issues.ts';

/** What the tree says of a source, or of a page's program. */
export interface Expected {
  /** SHA-256 of the whole source, or of the program's text. */
  sha256: string;
  fingerprint: Fingerprint;
  /** Regions in the order of their first line, or blocks in page order. */
  blocks: readonly { source: string; region: string; sha256: string }[];
}

export interface Agreement {
  subject: string;
  kind: Evidence['kind'];
  language: Evidence['language'];
  expected: Expected;
  /** What `parseEvidence` made of the file: `unreadable` where it made nothing, undefined where there is no file. */
  evidence: Evidence | 'unreadable' | undefined;
  /** Where a reader meets it: the usage that needs the evidence. */
  at: Position;
}

const parts: Record<keyof Fingerprint, string> = {
  server: 'the Weaviate server',
  client: 'the client',
  clientLock: "the client's lock file",
  compose: "the stack's docker-compose.yml",
  inference: 'the inference service',
  model: 'the model',
  runner: 'the runner',
};

/** Compares evidence with the tree. None, one changed by hand, and one of other bytes or another stack are issues; else there is none. */
export async function agree({
  subject,
  kind,
  language,
  expected,
  evidence,
  at,
}: Agreement): Promise<Issue[]> {
  const path = evidencePath(subject, kind, language);
  const what = {
    source: subject,
    program: `the ${language} program of ${subject}`,
    failure: `the ${language} block ${subject}, which fails,`,
  }[kind];
  const issue = { severity: 'error', at } as const;
  if (evidence === undefined) {
    return [
      {
        ...issue,
        code: 'missing-evidence',
        message: `No run of ${what} is recorded: ${path} does not exist.`,
        fix: `Run "npm run verify -- --accept", look at what it printed, and commit ${path}.`,
      },
    ];
  }
  if (evidence === 'unreadable' || !(await sealHolds(evidence))) {
    const why =
      evidence === 'unreadable' ? 'it cannot be read as evidence' : 'its seal is not that of its content';
    return [
      {
        ...issue,
        code: 'broken-evidence',
        message: `${path} is not as a run wrote it: ${why}.`,
        fix: `Take back the change to ${path}, or run "npm run verify -- --accept" to record a run again.`,
      },
    ];
  }
  const differences = [
    ...subjectDifferences({ subject, kind, language }, evidence),
    ...(evidence.sha256 === expected.sha256
      ? []
      : [kind === 'source' ? "the source's bytes" : "the program's text"]),
    ...blockDifferences(expected.blocks, evidence.blocks),
    ...fingerprintDifferences(expected.fingerprint, evidence.fingerprint),
  ];
  if (differences.length === 0) return [];
  return [
    {
      ...issue,
      code: 'stale-evidence',
      message: `The recorded run of ${what} is of something else. Changed since: ${differences.join('; ')}.`,
      fix: `Run "npm run verify -- --accept", look at the difference it shows in what ${what} prints, and commit ${path}.`,
    },
  ];
}

function subjectDifferences(
  now: Pick<Evidence, 'subject' | 'kind' | 'language'>,
  recorded: Evidence,
): string[] {
  const same =
    now.subject === recorded.subject && now.kind === recorded.kind && now.language === recorded.language;
  return same ? [] : [`the subject (${recorded.kind} ${recorded.subject}, ${recorded.language})`];
}

function blockDifferences(now: Expected['blocks'], recorded: Expected['blocks']): string[] {
  const key = ({ source, region }: { source: string; region: string }) => `${source} ${region}`;
  const before = new Map(recorded.map((block) => [key(block), block.sha256]));
  const changed = now.filter((block) => before.has(key(block)) && before.get(key(block)) !== block.sha256);
  const added = now.filter((block) => !before.has(key(block)));
  const gone = recorded.filter((block) => !now.some((other) => key(other) === key(block)));
  const moved =
    added.length + gone.length === 0 &&
    now.some((block, index) => key(block) !== key(recorded[index] ?? block));
  return [
    ...changed.map(({ region }) => `region ${region}`),
    ...added.map(({ region }) => `region ${region} (new)`),
    ...gone.map(({ region }) => `region ${region} (gone)`),
    ...(moved || (now.length !== recorded.length && added.length + gone.length === 0)
      ? ['the order of the regions']
      : []),
  ];
}

function fingerprintDifferences(now: Fingerprint, recorded: Fingerprint): string[] {
  return Object.entries(parts).flatMap(([key, name]) => {
    const part = key as keyof Fingerprint;
    if (now[part] === recorded[part]) return [];
    return [`${name} (${short(recorded[part])} -> ${short(now[part])})`];
  });
}

function short(value: string): string {
  return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : value;
}
