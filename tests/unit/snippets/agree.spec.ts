import { expect, test } from 'playwright/test';
import { type Agreement, agree, extractRegions, seal, sha256 } from '../../../src/snippets/index.ts';
import { block, fingerprint, hash, unsealed } from './evidence-fixture.ts';

const at = { path: 'docs/page.mdx', line: 12, column: 5 };
const second = { source: 'docs/a.py', region: 'Hybrid', sha256: hash('c') };

async function agreement(changes: Partial<Agreement> = {}): Promise<Agreement> {
  const { subject, kind, language, ...rest } = unsealed();
  const expected = { sha256: rest.sha256, fingerprint, blocks: rest.blocks };
  return { subject, kind, language, expected, evidence: await seal(unsealed()), at, ...changes };
}

/** What changed since the run, as the message of the only issue says it. */
async function changesIn(asked: Agreement): Promise<string | undefined> {
  const issues = await agree(asked);
  expect(issues.map(({ code }) => code)).toEqual(['stale-evidence']);
  return /Changed since: (.*)\.$/.exec(issues[0]?.message ?? '')?.[1];
}

test('evidence of the same bytes on the same stack agrees', async () => {
  expect(await agree(await agreement())).toEqual([]);
});

test('a source without evidence is told where it belongs', async () => {
  expect(await agree(await agreement({ evidence: undefined }))).toEqual([
    {
      code: 'missing-evidence',
      severity: 'error',
      at,
      message: 'No run of docs/a.py is recorded: static/evidence/docs/a.py.json does not exist.',
      fix: 'Run "npm run verify -- --accept", look at what it printed, and commit static/evidence/docs/a.py.json.',
    },
  ]);
});

test('a program without evidence is called by page and language', async () => {
  const asked = await agreement({ subject: 'docs/page.mdx', kind: 'program', evidence: undefined });
  expect((await agree(asked))[0]?.message).toBe(
    'No run of the py program of docs/page.mdx is recorded: static/evidence/docs/page.mdx.py.json does not exist.',
  );
});

test('evidence that cannot be read is broken', async () => {
  expect(await agree(await agreement({ evidence: 'unreadable' }))).toEqual([
    {
      code: 'broken-evidence',
      severity: 'error',
      at,
      message: 'static/evidence/docs/a.py.json is not as a run wrote it: it cannot be read as evidence.',
      fix: 'Take back the change to static/evidence/docs/a.py.json, or run "npm run verify -- --accept" to record a run again.',
    },
  ]);
});

test('evidence edited by hand is broken, even where the edit is what the tree wants', async () => {
  const sealed = await seal(unsealed({ sha256: hash('0') }));
  const issues = await agree(await agreement({ evidence: { ...sealed, sha256: hash('a') } }));
  expect(issues.map(({ code, message }) => [code, message])).toEqual([
    [
      'broken-evidence',
      'static/evidence/docs/a.py.json is not as a run wrote it: its seal is not that of its content.',
    ],
  ]);
});

test('stale evidence says everything that changed since', async () => {
  const now = { ...fingerprint, server: '1.40.0', runner: hash('6') };
  const asked = await agreement({
    expected: { sha256: hash('f'), fingerprint: now, blocks: [{ ...block(), sha256: hash('e') }, second] },
  });
  expect(await agree(asked)).toEqual([
    {
      code: 'stale-evidence',
      severity: 'error',
      at,
      message:
        'The recorded run of docs/a.py is of something else. Changed since: ' +
        "the source's bytes; region Near; region Hybrid (new); " +
        'the Weaviate server (1.39.3 -> 1.40.0); the runner (555555555555 -> 666666666666).',
      fix:
        'Run "npm run verify -- --accept", look at the difference it shows in what docs/a.py prints, ' +
        'and commit static/evidence/docs/a.py.json.',
    },
  ]);
});

test('a region that is gone is stale', async () => {
  const asked = await agreement({ expected: { sha256: hash('a'), fingerprint, blocks: [] } });
  expect(await changesIn(asked)).toBe('region Near (gone)');
});

test('the same blocks in another order are stale', async () => {
  const evidence = await seal(
    unsealed({ blocks: [block(), block({ region: 'Hybrid', sha256: hash('c') })] }),
  );
  const asked = await agreement({
    evidence,
    expected: { sha256: hash('a'), fingerprint, blocks: [second, block()] },
  });
  expect(await changesIn(asked)).toBe('the order of the regions');
});

test('evidence of another subject is stale', async () => {
  const evidence = await seal(unsealed({ subject: 'docs/b.py' }));
  expect(await changesIn(await agreement({ evidence }))).toBe('the subject (source docs/b.py, py)');
});

for (const part of ['server', 'client', 'clientLock', 'compose', 'inference', 'model', 'runner'] as const) {
  test(`another ${part} is stale`, async () => {
    const expected = {
      sha256: hash('a'),
      fingerprint: { ...fingerprint, [part]: 'other' },
      blocks: [block()],
    };
    expect(await changesIn(await agreement({ expected }))).toContain('-> other');
  });
}

test('deleting a hidden assertion makes evidence stale though no shown byte changed', async () => {
  const shown = '# START Near\nprint("three", 0.25)\n# END Near\n';
  const [before, after] = [`${shown}assert collection_is_there()\n`, shown];
  const [region] = extractRegions({ path: 'docs/a.py', text: before }).regions;
  expect(extractRegions({ path: 'docs/a.py', text: after }).regions).toEqual([region]);

  const blocks = [{ ...block(), sha256: await sha256(region?.text ?? '') }];
  const evidence = await seal(unsealed({ sha256: await sha256(before), blocks }));
  const agrees = { sha256: await sha256(before), fingerprint, blocks };
  expect(await agree(await agreement({ evidence, expected: agrees }))).toEqual([]);
  const differs = { ...agrees, sha256: await sha256(after) };
  expect(await changesIn(await agreement({ evidence, expected: differs }))).toBe("the source's bytes");
});
