import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyTree } from '../copy-tree.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';
import { answers, freePort } from './serve.ts';

const page = 'docs/weaviate/model-providers/model2vec/embeddings.md';
const source = 'docs/weaviate/model-providers/_includes/provider.vectorizer.py';

test('a problem shows over the page of the running site, and goes away once it is mended', async ({
  page: browser,
}) => {
  test.setTimeout(300_000);
  const tree = await mkdtemp(join(tmpdir(), 'running-'));
  await copyTree(process.cwd(), tree);
  const port = await freePort();
  const words = ['start', '--no-open', '--host', 'localhost', '--port', String(port)];
  const server = spawn('node_modules/.bin/docusaurus', words, { cwd: tree, stdio: 'ignore' });
  try {
    await answers(`http://localhost:${port}`);
    await browser.goto(`http://localhost:${port}${routeOf(page)}`);
    const block = browser.locator(`[data-source="${source}"][data-region="NearTextExample"]`);
    await block.waitFor();
    const overlay = browser.locator('#webpack-dev-server-client-overlay, #rspack-dev-server-client-overlay');
    await expect(overlay).toHaveCount(0);

    const text = await readFile(join(tree, source), 'utf8');
    await writeFile(join(tree, source), text.replace('# END NearTextExample\n', ''));
    const told = overlay.contentFrame().locator('body');
    await expect(told).toContainText('unclosed-region', { timeout: 60_000 });
    await expect(told).toContainText('START NearTextExample has no END NearTextExample below it.');
    await expect(told).toContainText('fix: Put END NearTextExample below the last line of the region.');

    await writeFile(join(tree, source), text);
    await expect(overlay).toHaveCount(0, { timeout: 60_000 });
    await expect(block).toHaveAttribute('data-verdict', 'ran');
  } finally {
    server.kill();
    await once(server, 'exit');
    await rm(tree, { recursive: true, force: true });
  }
});
