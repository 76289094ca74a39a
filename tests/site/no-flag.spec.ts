import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { copyTree } from '../copy-tree.ts';

const evidence = 'static/evidence/docs/weaviate/model-providers/_includes/provider.vectorizer.py.json';

const ways: [title: string, words: string[], env: NodeJS.ProcessEnv][] = [
  ['NODE_ENV=development', [], { NODE_ENV: 'development' }],
  ['--dev', ['--dev'], {}],
  ['SITE_LIVE=off', [], { SITE_LIVE: 'off' }],
  ['all of them', ['--dev', '--no-minify'], { NODE_ENV: 'development', SITE_LIVE: 'off', CI: '' }],
];

let site = '';

test.beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'no-flag-'));
  await copyTree(process.cwd(), site);
  await rm(join(site, evidence));
});

test.afterAll(async () => {
  await rm(site, { recursive: true });
});

for (const [title, words, env] of ways) {
  test(`a build with ${title} is refused as long as a block is not proven`, () => {
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/docusaurus', ['build', ...words], {
      cwd: site,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('missing-evidence');
    expect(stdout + stderr).toContain('npm run verify -- --accept');
    expect(existsSync(join(site, 'build/index.html'))).toBe(false);
  });
}
