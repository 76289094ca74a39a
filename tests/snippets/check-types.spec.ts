import { expect, test } from 'playwright/test';
import { formatIssue } from '../../src/snippets/report.ts';
import { checkTypes } from './check-types.ts';
import { prepareClients } from './clients.ts';
import { type Subject, sourceSubject } from './run/subject.ts';

const clients = await prepareClients(() => {});

function subjectOf(path: string, ...lines: string[]): Subject {
  const subject = sourceSubject({ path, text: `${lines.join('\n')}\n` });
  if (!subject) throw new Error(`${path} is in no language that runs.`);
  return subject;
}

async function complaints(...subjects: Subject[]): Promise<string[]> {
  const found = await checkTypes(subjects, clients);
  return Array.from(found).flatMap(([, issues]) =>
    issues.map((issue) => formatIssue(issue).split('\n')[0] ?? ''),
  );
}

test('knows both clients, and keeps sources of the same name apart', async () => {
  const typescript = [
    "import weaviate, { type WeaviateClient } from 'weaviate-client';",
    'const client: WeaviateClient = await weaviate.connectToLocal();',
    'console.log(await client.isReady());',
  ];
  const python = [
    'import weaviate',
    'client: weaviate.WeaviateClient = weaviate.connect_to_local()',
    'ready: bool = client.is_ready()',
  ];
  const found = await complaints(
    subjectOf('one/connect.ts', ...typescript),
    subjectOf('two/connect.ts', ...typescript),
    subjectOf('one/connect.py', ...python),
    subjectOf('two/connect.py', ...python),
  );
  expect(found).toEqual([]);
});

test('says what is wrong in every file, at its place', async () => {
  const found = await complaints(
    subjectOf(
      'a.ts',
      "import weaviate from 'weaviate-client';",
      'export const port: string = 8080;',
      'void weaviate.nothing;',
    ),
    subjectOf('b.ts', 'export function shout(text) {', '  return text.toUpperCase();', '}'),
    subjectOf('c.ts', 'enum Colour { Red }', 'console.log(Colour.Red);'),
    subjectOf('a.py', 'import weaviate', 'port: str = 8080', 'weaviate.connect_to_local().nothing()'),
  );
  expect(found).toEqual([
    "a.ts:2:14  run-failed  TypeScript says of a.ts: TS2322: Type 'number' is not assignable to type 'string'.",
    expect.stringMatching(
      /^a\.ts:3:15 {2}run-failed {2}TypeScript says of a\.ts: TS2339: Property 'nothing' does not exist/,
    ),
    "b.ts:1:23  run-failed  TypeScript says of b.ts: TS7006: Parameter 'text' implicitly has an 'any' type.",
    "c.ts:1:6  run-failed  TypeScript says of c.ts: TS1294: This syntax is not allowed when 'erasableSyntaxOnly' is enabled.",
    expect.stringContaining(
      'a.py:2:13  run-failed  Pyright says of a.py: Type "Literal[8080]" is not assignable',
    ),
    expect.stringContaining('a.py:3:29  run-failed  Pyright says of a.py: Cannot access attribute "nothing"'),
  ]);
});

test('says where a TypeScript source waits for no promise, and where it compares a thing with itself', async () => {
  const found = await complaints(
    subjectOf(
      'a.ts',
      "import assert from 'node:assert/strict';",
      "import weaviate from 'weaviate-client';",
      'const client = await weaviate.connectToLocal();',
      "client.collections.delete('Note');",
      "assert.rejects(client.collections.delete('Book'));",
      'const there = await client.isReady();',
      'assert.ok(there === there);',
      'void client.close();',
    ),
  );
  const awaited = 'oxlint says of a.ts: no-floating-promises: Promises must be awaited';
  expect(found.toSorted()).toEqual([
    expect.stringContaining(`a.ts:4:1  run-failed  ${awaited}`),
    expect.stringContaining(`a.ts:5:1  run-failed  ${awaited}`),
    'a.ts:7:11  run-failed  oxlint says of a.ts: no-self-compare: Both sides of this comparison are exactly the same',
  ]);
});
