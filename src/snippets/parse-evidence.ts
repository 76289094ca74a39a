import type { BlockEvidence, Collections, Evidence, Failure, Fingerprint, Json, Output } from './evidence.ts';
import { languages } from './languages.ts';

type Check<T> = (value: unknown) => value is T;

const text: Check<string> = (value) => typeof value === 'string';
const hash: Check<string> = (value): value is string => text(value) && /^[0-9a-f]{64}$/.test(value);
const count: Check<number> = (value): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;
const json: Check<Json> = (value): value is Json => value !== undefined;

const output = fields<Output>({ line: count, text, values: listOf(json) });
const collections = fields<Collections>({
  created: listOf(text),
  changed: listOf(text),
  deleted: listOf(text),
});
const block = fields<BlockEvidence>({
  source: text,
  region: text,
  sha256: hash,
  output: listOf(output),
  collections,
});
const fingerprint = fields<Fingerprint>({
  server: text,
  client: text,
  clientLock: text,
  compose: text,
  inference: text,
  model: text,
  runner: text,
});
const passed: { [Key in keyof Omit<Evidence, 'failure'>]: Check<Evidence[Key]> } = {
  subject: text,
  kind: (value): value is Evidence['kind'] =>
    value === 'source' || value === 'program' || value === 'failure',
  language: (value): value is Evidence['language'] => text(value) && Object.hasOwn(languages, value),
  sha256: hash,
  fingerprint,
  blocks: listOf(block),
  assertions: listOf(fields<Evidence['assertions'][number]>({ line: count, count })),
  seal: hash,
};
const ran = fields<Omit<Evidence, 'failure'>>(passed);
const failed = fields<Omit<Evidence, 'failure'> & { failure: Failure }>({
  ...passed,
  failure: fields<Failure>({ line: count, text }),
});
/** How it failed stands in the record of what has to fail, and in no other. */
const evidence = (value: unknown): value is Evidence =>
  (ran(value) && value.kind !== 'failure') || (failed(value) && value.kind === 'failure');

/** Reads an evidence file; undefined where it is not JSON, lacks a field, or has one too many. */
export function parseEvidence(file: string): Evidence | undefined {
  try {
    const value: unknown = JSON.parse(file);
    return evidence(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function listOf<T>(check: Check<T>): Check<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(check);
}

function fields<T extends object>(checks: { [Key in keyof T]: Check<T[Key]> }): Check<T> {
  const expected = Object.entries<Check<unknown>>(checks);
  return (value): value is T => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
    const given = new Map<string, unknown>(Object.entries(value));
    return (
      given.size === expected.length &&
      expected.every(([name, check]) => given.has(name) && check(given.get(name)))
    );
  };
}
