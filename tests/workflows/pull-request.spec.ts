import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';

const scope = 'pull-request.yml scope scope';
const page = '# A page\n\nProse.\n';

test('a change of prose needs no run', async ({ checkout }) => {
  checkout.commit({ 'docs/a/page.mdx': page });
  checkout.merge({ 'docs/a/page.mdx': `${page}More prose.\n`, 'docs/b/other.md': page });
  const { outputs, said } = await checkout.step(scope);
  expect(outputs, said).toEqual({ prose: 'true', stale: 'false' });
  expect(said).toBe('2 files changed, prose only: the site is checked and built, and nothing has to run.\n');
});

test('a change of what pages include is more than prose', async ({ checkout }) => {
  checkout.merge({ 'docs/a/_includes/note.mdx': page });
  expect((await checkout.step(scope)).outputs).toEqual({ prose: 'false', stale: 'false' });
});

const claim = (port: number) => `# A page\n\nBefore. {/* fact: a-port */}The port is ${port}.\n`;

test('a change of prose around a claim needs no run', async ({ checkout }) => {
  checkout.commit({ 'docs/a/page.mdx': claim(8080) });
  checkout.merge({ 'docs/a/page.mdx': claim(8080).replace('Before.', 'As it was before.') });
  expect((await checkout.step(scope)).outputs).toEqual({ prose: 'true', stale: 'false' });
});

const more: [what: string, before: Record<string, string>, after: Record<string, string>][] = [
  ['a changed claim', { 'docs/a/page.mdx': claim(8080) }, { 'docs/a/page.mdx': claim(9090) }],
  ['a claim that is no more', { 'docs/a/page.mdx': claim(8080) }, { 'docs/a/page.mdx': page }],
  ['a new page with a claim', {}, { 'docs/a/page.mdx': claim(8080) }],
  ['the page of a problem', {}, { 'docs/contributing/errors/unknown-region.mdx': page }],
];
for (const [what, before, after] of more) {
  test(`${what} is more than prose`, async ({ checkout }) => {
    checkout.commit(before);
    checkout.merge(after);
    expect((await checkout.step(scope)).outputs).toEqual({ prose: 'false', stale: 'false' });
  });
}

test('a page that is gone is more than prose', async ({ checkout }) => {
  checkout.commit({ 'docs/a/page.mdx': page });
  checkout.git('rm', '--quiet', 'docs/a/page.mdx');
  checkout.commit({});
  expect((await checkout.step(scope)).outputs).toEqual({ prose: 'false', stale: 'false' });
});

test('prose beside code is more than prose', async ({ checkout }) => {
  checkout.merge({ 'docs/a/page.mdx': page, 'src/css/site.css': 'a {}\n' });
  const { outputs, said } = await checkout.step(scope);
  expect(outputs).toEqual({ prose: 'false', stale: 'false' });
  expect(said).toBe('2 files changed. Everything runs; the evidence is for this tree.\n');
});

test('a source without evidence asks for a run that makes it', async ({ checkout }) => {
  checkout.merge({ 'docs/a/_includes/new.py': '# START New\nprint("new")\n# END New\n' });
  const { outputs, said } = await checkout.step(scope);
  expect(outputs).toEqual({ prose: 'false', stale: 'true' });
  expect(said).toContain('these records are made anew:\n  static/evidence/docs/a/_includes/new.py.json\n');
});

test('evidence that was left behind asks for a run that removes it', async ({ checkout }) => {
  checkout.merge({ 'static/evidence/docs/a/gone.py.json': '{}\n' });
  expect((await checkout.step(scope)).outputs).toEqual({ prose: 'false', stale: 'true' });
});

test('says what changes for readers', async ({ checkout }) => {
  checkout.commit({ 'docs/a/page.mdx': 'Before. {/* fact: a-port */}The port is 8080.\n' });
  checkout.merge({ 'docs/a/page.mdx': 'Before. {/* fact: a-port */}The port is 9090.\n' });
  const { summary } = await checkout.step('pull-request.yml scope review');
  expect(summary).toContain(`\`\`\`text
docs/a/page.mdx
  the claim a-port
    - The port is 8080.
    + The port is 9090.
\`\`\`

1 block or claim on 1 page changed since HEAD^1.
`);
});

test('says how to see the site', async ({ checkout }) => {
  const { summary } = await checkout.step('pull-request.yml build preview');
  const get = 'gh run download 42 --repo someone/somewhere --name site --dir .cache/site-42';
  expect(summary).toContain(`\n${get} && npx docusaurus serve --dir .cache/site-42\n`);
});

test('keeps of a share only the records that it has made', async ({ checkout }) => {
  const kept = () =>
    readdirSync(join(checkout.folder, '.cache', 'recorded'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.json'));
  checkout.commit({ 'static/evidence/kept.json': 'kept\n', 'static/evidence/a/b.json': 'before\n' });
  expect((await checkout.step('pull-request.yml record take')).status).toBe(0);
  expect(kept()).toEqual([]);
  checkout.write({ 'static/evidence/a/b.json': 'after\n', 'static/evidence/a/made.json': 'made\n' });
  expect((await checkout.step('pull-request.yml record take')).status).toBe(0);
  expect(kept().toSorted()).toEqual(['static/evidence/a/b.json', 'static/evidence/a/made.json']);
});

test('offers new evidence with the one command that applies it', async ({ checkout }, testInfo) => {
  const [kept, changed, gone, made] = ['kept', 'changed', 'gone', 'made'].map(
    (name) => `static/evidence/${name}.json`,
  );
  checkout.commit({ [`${kept}`]: 'kept\n', [`${changed}`]: 'before\n', [`${gone}`]: 'gone\n' });
  const reader = checkout.copyTo(testInfo.outputPath('reader'));

  checkout.write({ [`${changed}`]: 'after\n', [`${made}`]: 'made\n' });
  checkout.git('rm', '--quiet', `${gone}`);
  const { status, said, summary } = await checkout.step('pull-request.yml evidence offer');
  expect(status, said).toBe(0);
  expect(summary).toContain(
    '### What readers see otherwise with it\n\nReaders see nothing else than at HEAD^1.\n',
  );

  const command = /^gh run download.*$/m.exec(summary)?.[0] ?? '';
  // GitHub's client, which gets what the workflow has kept.
  const gh = `[ "$*" = 'run download 42 --repo someone/somewhere --name evidence --dir .cache/evidence-42' ]
    mkdir -p .cache/evidence-42 && cp '${checkout.folder}/.cache/evidence/evidence.patch' .cache/evidence-42`;
  const applied = await reader.bash(command, { commands: { gh } });
  expect(applied.status, applied.said).toBe(0);
  expect(
    reader
      .git('status', '--short')
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual([`M ${changed}`, `D ${gone}`, `?? ${made}`]);
  expect([changed, made].map((path) => reader.read(`${path}`))).toEqual(['after\n', 'made\n']);
});

const verdicts: [result: string, expected: number][] = [
  ['success', 0],
  ['skipped', 0],
  ['failure', 1],
  ['cancelled', 1],
];
for (const [result, expected] of verdicts) {
  test(`a job that ended with ${result} ${expected === 0 ? 'stops nothing' : 'stops the change'}`, async ({
    checkout,
  }) => {
    const RESULTS = JSON.stringify({
      check: { result: 'success', outputs: {} },
      prove: { result, outputs: {} },
    });
    const { status, said } = await checkout.step('pull-request.yml verdict judge', { env: { RESULTS } });
    expect(status).toBe(expected);
    expect(said).toContain(`check: success\nprove: ${result}\n`);
  });
}
