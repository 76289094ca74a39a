import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal } from '../../src/snippets/fingerprint.ts';
import type { Checkout, StepRun } from './checkout.ts';
import { expect, test } from './fixture.ts';
import { withImageTags } from './newest/image-tags.ts';

const compose = 'tests/stack/docker-compose.yml';
const requirements = 'tests/snippets/clients/py/requirements.txt';
const report = 'weekly.yml newest report';

/** What GitHub's client answers to the questions of the step that pins. */
const gh = `case "$*" in
  *weaviate/weaviate/releases/latest*) echo v1.40.2 ;;
  *t2v-model2vec-models/tags*) printf '%s\\n' 1.9.0 1.10.1 v2-beta 1.2.1 ;;
  *) exit 1 ;;
esac`;
const pipReport = {
  install: ['Weaviate_Client 5.0.0 aa', 'anyio 4.16.0 bb'].map((line) => {
    const [name, version, sha256] = line.split(' ');
    return { metadata: { name, version }, download_info: { archive_info: { hashes: { sha256 } } } };
  }),
};

test('pins the newest server, image and clients', async ({ checkout }) => {
  const { status, said } = await pin(checkout);
  expect(status, said).toBe(0);
  expect(said).toContain(
    [
      'These are the newest:',
      'cr.weaviate.io/semitechnologies/weaviate:1.40.2',
      'cr.weaviate.io/semitechnologies/model2vec-inference:minishlab-potion-base-32M-1.10.1',
      'weaviate-client==5.0.0 (Python)',
      'weaviate-client@4.0.0 (TypeScript)',
    ].join('\n  '),
  );
  expect(checkout.read(requirements)).toBe(
    'anyio==4.16.0 \\\n    --hash=sha256:bb\nweaviate-client==5.0.0 \\\n    --hash=sha256:aa\n',
  );
  for (const path of ['package.json', 'tests/snippets/clients/ts/package.json'])
    expect(JSON.parse(checkout.read(path)).dependencies['weaviate-client'], path).toBe('4.0.0');
});

// An engine that has the newest images, up to the point where containers would have to run.
const docker = `case "$*" in
  version*) echo '{"Client":{"Version":"27.5.1"},"Server":{"Version":"27.5.1"}}' ;;
  'compose version'*) echo 2.40.3 ;;
  'image inspect '*'/weaviate:1.40.2 '*'-1.10.1') echo '[]' ;;
  'image inspect '*) exit 1 ;;
  *' up '*) echo 'this engine runs nothing' >&2; exit 1 ;;
esac`;

test('the newest server starts from its image where it is not built', async ({ checkout }) => {
  await pin(checkout);
  const { status, said } = await checkout.bash('node tests/stack/main.ts --compose', {
    commands: { docker, go: 'exit 1' },
  });
  expect(said).toContain('Starting containers of official images on Docker Engine 27.5.1.');
  expect(said).toContain('this engine runs nothing');
  expect(status).toBe(1);
});

const go = `case "$*" in
  'env -json') echo '{"GOVERSION":"go1.26.0"}' ;;
  'get -tool '*'/cmd/weaviate-server@v'*) sed -i "s#\\(weaviate/weaviate\\) v.*#\\1 v\${3##*@v}#" go.mod ;;
  'mod tidy') ;;
  'list '*) echo main ;;
  'build '*) while [ "$1" != -o ]; do shift; done; echo server > "$2" ;;
  *) exit 1 ;;
esac`;

test('builds the newest server where Go can get it', async ({ checkout }) => {
  await pin(checkout);
  const { status, said } = await checkout.step('weekly.yml newest server', {
    env: { XDG_CACHE_HOME: join(checkout.folder, '.cache') },
    commands: { go },
  });
  expect(status, said).toBe(0);
  expect(said).toMatch(/Built Weaviate 1\.40\.2\.\n.*weaviate-1\.40\.2-\S+\/weaviate-server\n$/);
  expect(checkout.read('tests/stack/server/go.mod')).toMatch(/github\.com\/weaviate\/weaviate v1\.40\.2$/m);
});

test('fails the step where Go cannot get the newest server', async ({ checkout }) => {
  await pin(checkout);
  const { status, said } = await checkout.step('weekly.yml newest server', {
    commands: { go: 'echo "sroar@v0.0.18: unknown revision" >&2; exit 1' },
  });
  expect(status).toBe(1);
  expect(said).toContain('sroar@v0.0.18: unknown revision');
});

test('changes nothing of the compose file but two tags', () => {
  const text = readFileSync(compose, 'utf8');
  const changed = withImageTags(text, '1.40.2', '1.10.1').split('\n');
  expect(text.split('\n').filter((line, index) => line !== changed[index])).toHaveLength(2);
  expect(() => withImageTags(text, '', '1.10.1')).toThrow('Nothing is no version of an image.');
});

test('reports that the newest versions do what is recorded', async ({ checkout }) => {
  checkout.commit({ 'static/evidence/a.json': await evidence('0.5', '1.39.3') });
  checkout.write({
    'static/evidence/a.json': await evidence('0.5', '1.40.2'),
    '.cache/newest/versions.json': '["weaviate:1.40.2"]',
  });
  const { status, said } = await checkout.step(report, { env: { STEPS: steps({ verify: 'success' }) } });
  expect(status, said).toBe(0);
  const text = checkout.read('.cache/newest/report.md');
  expect(text).toContain('[The weekly run](https://github.com/someone/somewhere/actions/runs/42)');
  expect(text).toContain('- weaviate:1.40.2\n');
  expect(text).toContain('All output is as recorded.');
});

test('reports what the newest versions do differently', async ({ checkout }) => {
  checkout.commit({ 'static/evidence/a.json': await evidence('0.5', '1.39.3') });
  checkout.write({ 'static/evidence/a.json': await evidence('0.6', '1.40.2') });
  const { status } = await checkout.step(report, { env: { STEPS: steps({ verify: 'success' }) } });
  expect(status).toBe(1);
  expect(checkout.read('.cache/newest/report.md')).toContain(
    [
      'What blocks print now:',
      '',
      '| page, block | before | now |',
      '| --- | --- | --- |',
      '| a.py, Python A of a.py | `0.5` | `0.6` |',
    ].join('\n'),
  );
});

test('reports the last lines of a step that failed', async ({ checkout }) => {
  checkout.write({ '.cache/newest/verify.log': 'first\n```\nlast\n' });
  const { status } = await checkout.step(report, {
    env: { STEPS: steps({ verify: 'failure', test: 'skipped' }) },
  });
  expect(status).toBe(1);
  const text = checkout.read('.cache/newest/report.md');
  expect(text).toContain('| verify | failure |\n| test | skipped |\n');
  expect(text).toContain('The last lines of verify:\n\n````text\nfirst\n```\nlast\n````\n');
});

test('keeps one issue up to date, week after week', async ({ checkout }) => {
  // GitHub's client beside a repository that has one issue at most.
  const client = `echo "$*" >> calls
    case "$1 $2" in
      'issue list') [ ! -f issue ] || echo 7 ;;
      'issue create') [ ! -f issue ] && echo open > issue && cp report.md text ;;
      'issue edit') [ "$3" = 7 ] && cp report.md text ;;
      'issue close') [ "$3" = 7 ] && echo closed > issue ;;
      'issue reopen') [ "$3" = 7 ] && echo open > issue ;;
    esac`;
  const week = async (RESULT: string, text?: string, PROCESSES = 'success') => {
    await checkout.bash('rm -f report.md');
    if (text) checkout.write({ 'report.md': text });
    const env = { GH_TOKEN: '', GH_REPO: 'someone/somewhere', RESULT, PROCESSES };
    const { status, said } = await checkout.step('weekly.yml issue keep', { env, commands: { gh: client } });
    expect(status, said).toBe(0);
    return (await checkout.bash('for kept in issue text; do [ ! -f $kept ] || cat $kept; done')).said;
  };
  expect(await week('success', 'all well')).toBe('');
  expect(await week('failure', 'first')).toBe('open\nfirst');
  expect(await week('failure', 'second')).toBe('open\nsecond');
  expect(await week('success', 'mended')).toBe('closed\nmended');
  expect(await week('failure', 'again')).toBe('open\nagain');
  expect(await week('failure')).toBe(
    'open\nThe run ended before there was a report: https://github.com/someone/somewhere/actions/runs/42\n',
  );
  const run = 'https://github.com/someone/somewhere/actions/runs/42';
  const without = `Without containers, the pinned versions ended with failure: ${run}`;
  expect(await week('success', 'all well\n', 'failure')).toBe(`open\nall well\n\n${without}\n`);
  const calls = checkout.read('calls').split('\n');
  expect(calls.filter((call) => call.startsWith('issue create'))).toHaveLength(1);
});

/** Pins in a checkout what registries say here. */
async function pin(checkout: Checkout): Promise<StepRun> {
  const commands = {
    gh,
    python3: `if [ "$1" = -c ]; then exec "$REAL_PYTHON" "$@"; fi
      [[ "$*" == '-m pip install '*' weaviate-client authlib=='* ]] && echo '${JSON.stringify(pipReport)}'`,
    npm: `[[ "$*" == *' weaviate-client@latest'* ]] && sed -i 's/"weaviate-client": ".*"/"weaviate-client": "4.0.0"/' package.json`,
  };
  const REAL_PYTHON = (await checkout.bash('command -v python3')).said.trim();
  return checkout.step('weekly.yml newest pin', {
    env: { GH_TOKEN: '', REAL_PYTHON },
    commands,
  });
}

function steps(outcomes: Record<string, string>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(outcomes).map(([id, outcome]) => [id, { outcome, outputs: {} }])),
  );
}

async function evidence(printed: string, server: string): Promise<string> {
  const hash = '0'.repeat(64);
  const pins = { client: 'a', clientLock: hash, compose: hash, inference: hash, model: hash, runner: hash };
  const collections = { created: [], changed: [], deleted: [] };
  const output = [{ line: 1, text: printed, values: [Number(printed)] }];
  const record = await seal({
    subject: 'a.py',
    kind: 'source',
    language: 'py',
    sha256: hash,
    fingerprint: { server, ...pins },
    blocks: [{ source: 'a.py', region: 'A', sha256: hash, output, collections }],
    assertions: [],
  });
  return JSON.stringify(record);
}
