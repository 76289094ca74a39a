import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { folderInCheckout, removeTemporaryFolders } from '../stack/temporary.ts';
import { scratchSite } from './scratch-site.ts';

removeTemporaryFolders();

const evidence = join('static', 'evidence');

async function record(cwd: string, ...words: string[]): Promise<string> {
  const command = [join(import.meta.dirname, 'verify.ts'), '--accept', ...words];
  // On processes also where the tests run on containers.
  const env = { ...process.env, STACK: 'native', INIT_CWD: cwd };
  const child = spawn(process.execPath, command, { cwd, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [status] = await once(child, 'close');
  expect(status, said).toBe(0);
  return said;
}

function recordsOf(at: string): Record<string, string> {
  const names = readdirSync(join(at, evidence), { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => name.endsWith('.json'));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(at, evidence, name), 'utf8')]));
}

test('what four machines record is, put together, what one records, byte for byte', async () => {
  const folder = await folderInCheckout();
  const one = await scratchSite(join(folder, 'one'));
  await record(one, '--workers', '2');
  const merged = await scratchSite(join(folder, 'merged'));
  for (const share of ['1/4', '2/4', '3/4', '4/4']) {
    const machine = await scratchSite(join(folder, `machine-${share[0]}`));
    expect(await record(machine, '--shard', share)).toMatch(/^Recorded [12] runs? /m);
    cpSync(join(machine, evidence), join(merged, evidence), { recursive: true });
  }
  expect(await record(merged, '--changed')).toMatch(/^6 records hold; nothing had to run/);
  expect(recordsOf(merged)).toEqual(recordsOf(one));
  expect(Object.keys(recordsOf(one))).toHaveLength(6);
});

test('says what a share is where none is named', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'verify.ts'), '--shard', '5/4']);
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  expect((await once(child, 'close'))[0]).toBe(1);
  expect(said).toBe('--shard 5/4 is no share. Write --shard 1/4 for the first of four.\n');
});
