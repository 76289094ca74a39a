import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { type Command, follow } from '../stack/command.ts';
import { networkCommand } from '../stack/namespace.ts';
import { descendants, lives } from '../stack/processes.ts';
import { folderInCheckout, removeTemporaryFolders, temporaryFolder } from '../stack/temporary.ts';
import { scratchSite } from './scratch-site.ts';

removeTemporaryFolders();
const networks = networkCommand() !== undefined;

let site = '';

test.beforeAll(async () => {
  site = await scratchSite(await folderInCheckout());
});

/** On processes also where the tests run on containers. */
function verify(words: string[], env: NodeJS.ProcessEnv = {}): Command {
  const command = [join(import.meta.dirname, 'verify.ts'), ...words];
  return follow(
    spawn(process.execPath, command, {
      cwd: site,
      env: { ...process.env, STACK: 'native', INIT_CWD: site, ...env },
    }),
  );
}

for (const signal of ['SIGINT', 'SIGKILL'] as const) {
  test(`leaves no worker, no stack and no data on ${signal}`, async () => {
    const folder = await temporaryFolder();
    const command = verify(['--workers', '2'], { TMPDIR: folder });
    const running = async () =>
      (await descendants(command.pid)).filter(({ command }) => /weaviate-server/.test(command));
    await expect.poll(async () => (await running()).length).toBe(networks ? 2 : 1);
    const processes = await descendants(command.pid);
    command.child.kill(signal);
    expect(await command.ended).toBe(signal === 'SIGINT' ? 1 : 'SIGKILL');
    if (signal === 'SIGINT')
      expect(command.text()).toMatch(/^Stopped\. Nothing was recorded; run the same again\.$/m);
    const left = async () => (await Promise.all(processes.map(lives))).filter(Boolean).length;
    await expect.poll(left).toBe(0);
    // What is killed cannot clear up; the next start does.
    if (signal === 'SIGINT') await expect.poll(() => readdirSync(folder)).toEqual([]);
  });
}

test('a page that is wrong ends what has started for its sources, and nothing runs', async () => {
  const page = join(site, 'docs', 'planets.mdx');
  const text = readFileSync(page, 'utf8');
  const folder = await temporaryFolder();
  writeFileSync(page, text.replace('# START Create', '# START Crate'));
  const command = verify([], { TMPDIR: folder });
  expect(await command.ended).toBe(1);
  writeFileSync(page, text);
  expect(command.text()).toContain('docs/planets.mdx:12:1  unreadable-usage');
  expect(command.text()).toContain('Nothing was run: mend these first.');
  expect(readdirSync(folder)).toEqual([]);
});

test('a source that ends its server fails, and the other workers run all else', async () => {
  const source = join(site, 'docs', '_includes', 'apple.py');
  writeFileSync(
    source,
    `import os, signal, time
for pid in filter(str.isdigit, os.listdir("/proc")):
    with open(f"/proc/{pid}/cmdline") as line:
        if "weaviate-server" in line.read():
            os.kill(int(pid), signal.SIGKILL)
time.sleep(30)
`,
  );
  const command = verify(['--workers', '2', 'docs/_includes']);
  expect(await command.ended).toBe(1);
  rmSync(source);
  const said = command.text();
  expect(said).toContain('The stack ended while docs/_includes/apple.py ran');
  expect(said).toContain('Weaviate ended (killed by SIGKILL)');
  // Where the system has no network namespaces there is one worker.
  if (!networks) return expect(said).toMatch(/^3 failures in 1 run /m);
  expect(said).toMatch(/^new {5}docs\/_includes\/planets\.py/m);
  expect(said).toMatch(/^new {5}docs\/_includes\/planets\.ts/m);
  expect(said).toMatch(/^1 failure in 3 runs /m);
});

test('says where the time went', async () => {
  const command = verify(['--workers', '2', 'docs/_includes']);
  await command.ended;
  const workers = networks ? '2 workers' : 'one worker';
  const said = command.text();
  const line = new RegExp(
    `^Time: reading (.*) s, preparation (.*) s, stack (.*) s, runs (.*) s on ${workers} \\(.* s one after the other\\), types .* s(?: beside them|, (.*) s of it after them)\\.$`,
    'm',
  );
  expect(said).toMatch(line);
  const parts = (line.exec(said) ?? []).slice(1).map((part) => Number(part ?? 0));
  const all = Number(/^\d+ runs? .* \((.*) s\)/m.exec(said)?.[1]);
  const sum = parts.reduce((total, part) => total + part, 0);
  // What ran is compared and recorded after the last of them.
  expect(Math.abs(all - sum), said).toBeLessThan(0.1 * all + 0.3);
});
