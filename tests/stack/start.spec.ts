import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { evidencePath, extractRegions, parseEvidence } from '../../src/snippets/index.ts';
import { prepareClients } from '../snippets/clients.ts';
import { asNobody, homeOfNobody, isRoot, nobodysId } from './as-nobody.ts';
import { startCommand } from './command.ts';
import { pathWithout } from './path-without.ts';
import { descendants, lives } from './processes.ts';
import { runTool } from './run-tool.ts';
import { siteOpens } from './site-opens.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

// Who is root starts it as somebody else, as readers do.
test('opens the site, brings up a stack on which a copied block runs, and Ctrl-C leaves nothing of either', async () => {
  const server = createServer().listen(3000, '127.0.0.1');
  await once(server, 'listening');
  const home = isRoot ? await homeOfNobody() : await temporaryFolder();
  const folder = isRoot ? join(home, 'tmp') : home;
  const command = isRoot
    ? await asNobody(home, ['tests/stack/start.ts', '--no-open'], { STACK: 'native' })
    : startCommand('start.ts', ['--no-open'], { TMPDIR: folder });
  await siteOpens(command);
  server.close();
  if (isRoot) expect((await stat(`/proc/${command.pid}`)).uid).toBe(nobodysId);
  expect(command.text()).toMatch(/\[site\] Port 3000 is taken by .*The site uses \d+ instead\./);
  await command.prints(/\[stack\] Weaviate .* answers at http:\/\/127\.0\.0\.1:8080, gRPC on port 50051/);
  const { version } = await (await fetch('http://127.0.0.1:8080/v1/meta')).json();
  expect(command.text()).toContain(`Weaviate ${version} answers`);
  expect(command.text()).not.toContain(' goes on without ');
  const { copied, recorded } = await blockOfPage();
  const file = join(await temporaryFolder(), 'copied.py');
  await writeFile(file, `${copied}\n`);
  const { python } = await prepareClients(() => undefined);
  expect((await runTool(python, [file])).split('\n')).toEqual(recorded);
  const processes = await descendants(command.pid);
  command.child.kill('SIGINT');
  expect(await command.ended).toBe(0);
  expect(command.text()).toMatch(/Site and stack have ended; `npm start` starts both again\.\n$/);
  expect((await Promise.all(processes.map(lives))).filter(Boolean)).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.startsWith('weaviate-'))).toEqual([]);
});

test('opens the site where there is neither Python nor Go and nothing is cached, and says so once', async () => {
  const command = startCommand('start.ts', ['--no-open'], {
    PATH: await pathWithout(/^(python|pip|go)/),
    XDG_CACHE_HOME: await temporaryFolder(),
  });
  const address = await siteOpens(command);
  await command.prints('[stack] The site goes on without the stack. `npm run stack` tries again.');
  const page = await fetch(`${address}/weaviate/model-providers/model2vec/embeddings`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html')]);
  const told = command.text().match(/\[site\] .*goes on without Run in Python.*/g);
  expect(told).toHaveLength(1);
  expect(told?.[0]).toMatch(
    /Python 3\.11 or newer is needed; there is none on the path\. Debian and Ubuntu: sudo /,
  );
  command.child.kill('SIGINT');
  expect(await command.ended).toBe(0);
});

/** The first Python block of the page on Model2Vec, and what it printed when it was recorded. */
async function blockOfPage(): Promise<{ copied: string | undefined; recorded: string[] | undefined }> {
  const path = 'docs/weaviate/model-providers/_includes/provider.connect.local.py';
  const { regions } = extractRegions({ path, text: await readFile(path, 'utf8') });
  const evidence = parseEvidence(await readFile(evidencePath(path, 'source', 'py'), 'utf8'));
  const block = evidence?.blocks.find(({ region }) => region === 'BasicInstantiation');
  return {
    copied: regions.find(({ name }) => name === 'BasicInstantiation')?.text,
    recorded: block?.output.map(({ text }) => text),
  };
}
