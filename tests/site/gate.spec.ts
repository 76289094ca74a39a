import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { copyTree } from '../copy-tree.ts';

const run = promisify(execFile);
const evidence = 'static/evidence/docs/weaviate/model-providers/_includes/provider.vectorizer.py.json';
const source = 'docs/weaviate/model-providers/_includes/provider.vectorizer.py';

let site = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'gate-'));
  await copyTree(process.cwd(), site);
});

test.afterAll(async () => {
  await rm(site, { recursive: true });
});

test('a copy of the tree builds, which leaves a warm cache', async () => {
  expect((await build()).code).toBe(0);
});

test('a build without the evidence of a source is refused, on a warm cache too', async () => {
  await changed(
    evidence,
    () => undefined,
    async () => {
      const { code, printed } = await build();
      expect(code).not.toBe(0);
      expect(printed).toContain('missing-evidence');
      expect(printed).toContain('npm run verify -- --accept');
    },
  );
});

test('evidence that was edited by hand is refused', async () => {
  await changed(
    evidence,
    (text) => text.replace('"Alien: distance 0', '"Alien: distance 1'),
    async () => {
      const { code, printed } = await build();
      expect(code).not.toBe(0);
      expect(printed).toContain('broken-evidence');
    },
  );
});

test('deleting one hidden assertion makes the evidence stale', async () => {
  await changed(
    source,
    (text) => text.replace('assert len(films) == 0  # any model\n', ''),
    async () => {
      const { code, printed } = await build();
      expect(code).not.toBe(0);
      expect(printed).toContain('stale-evidence');
    },
  );
});

test('a region that no source has is named with its page, its line and the nearest name', async () => {
  const page = 'docs/weaviate/model-providers/model2vec/embeddings.md';
  await changed(
    page,
    (text) => text.replace('# START NearTextExample', '# START NearTextExmaple'),
    async () => {
      const { code, printed } = await build();
      expect(code).not.toBe(0);
      expect(printed).toMatch(/embeddings\.md:\d+:\d+/);
      expect(printed).toContain('NearTextExample');
    },
  );
});

test('a block that a component makes is refused with the page that shows it', async () => {
  await changed(
    'src/components/Home/Proof.tsx',
    (text) => text.replace('{children}</section>', "<pre>{'made up'}</pre>{children}</section>"),
    async () => {
      const { code, printed } = await build();
      expect(code).not.toBe(0);
      expect(printed).toContain('src/pages/index.mdx:1:1  unproven-block');
      expect(printed).toContain('It begins with "made up"');
      expect(existsSync(join(site, 'build'))).toBe(false);
    },
  );
});

test('a component that shows one byte more is refused', async () => {
  await changed(
    'src/components/Block/Code.tsx',
    (text) => text.replace('__html: code.html', "__html: code.html + ' '"),
    async () => {
      const { code, printed } = await build();
      expect(code).not.toBe(0);
      expect(printed).toContain('This block says "ran", and that is not true of what it shows.');
    },
  );
});

test('a page written for the upstream site builds unchanged', async () => {
  const own = await readFile('tests/site/fixtures/upstream.md', 'utf8');
  await changed(
    'docs/weaviate/model-providers/model2vec/embeddings.md',
    // Other pages link to its headings, so it has them too.
    () => own,
    async () => {
      const { code, printed } = await build();
      expect(code, printed).toBe(0);
    },
  );
});

async function build(): Promise<{ code: number; printed: string }> {
  return run('npm', ['run', 'build'], { cwd: site, maxBuffer: 1 << 26 }).then(
    ({ stdout, stderr }) => ({ code: 0, printed: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, printed: `${stdout}${stderr}` }),
  );
}

/** Changes a file of the copy, or takes it away, for as long as the check runs. */
async function changed(
  file: string,
  edit: (text: string) => string | undefined,
  check: () => Promise<void>,
): Promise<void> {
  const path = join(site, file);
  const text = await readFile(path, 'utf8');
  const next = edit(text);
  expect(next).not.toBe(text);
  if (next === undefined) await rm(path);
  else await writeFile(path, next);
  await check();
  await writeFile(path, text);
}
