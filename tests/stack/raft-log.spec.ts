import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { readDescription } from './description.ts';
import { prepare } from './prepare.ts';
import { raftLog, raftLogIsMade } from './raft-log.ts';
import { startStack } from './stack.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

const usual = process.env.XDG_CACHE_HOME;

test.afterEach(() => {
  if (usual === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = usual;
});

test('the raft log is written once by the server itself, and nothing of its first data is kept', async () => {
  const { server } = await prepare(() => {});
  const description = await readDescription();
  process.env.XDG_CACHE_HOME = await temporaryFolder();
  expect(await raftLogIsMade(server, description)).toBe(false);
  const said: string[] = [];
  const folder = await raftLog(server, description, (line) => said.push(line));
  expect(await raftLog(server, description, (line) => said.push(line))).toBe(folder);
  expect(said).toHaveLength(1);
  expect(await raftLogIsMade(server, description)).toBe(true);
  const files = (await readdir(join(folder, '..'), { recursive: true })).toSorted();
  expect(files).toEqual(['.complete', 'data', 'data/raft', 'data/raft/raft.db']);
});

test('a server that ends before it serves is told with its last lines', async () => {
  const folder = join(await temporaryFolder(), 'weaviate-9.9.9');
  await mkdir(folder);
  const server = join(folder, 'weaviate-server');
  await writeFile(server, '#!/bin/sh\necho "no space left on device" >&2\nexit 1\n');
  await chmod(server, 0o755);
  process.env.XDG_CACHE_HOME = await temporaryFolder();
  const making = raftLog(server, await readDescription(), () => {});
  await expect(making).rejects.toThrow(
    /raft log did not work: Weaviate ended before it served\.\s+no space left on device/,
  );
});

test('the data of a stack begin with it, and hold no collection', async () => {
  const parts = await prepare(() => {});
  const kept = await readFile(join(parts.raft, 'raft', 'raft.db'), 'latin1');
  const [address = 'none'] = /127\.0\.0\.1:\d+/.exec(kept) ?? [];
  const temporary = process.env.TMPDIR;
  const folder = await temporaryFolder();
  process.env.TMPDIR = folder;
  const stack = await startStack({ kind: 'native', parts, log: () => {} });
  try {
    const [data = ''] = await readdir(folder);
    // The node keeps where it was when the log was written, beside where it is now.
    const now = await readFile(join(folder, data, 'data', 'raft', 'raft.db'), 'latin1');
    expect(now.includes(address)).toBe(true);
    expect(await (await fetch(`${stack.rest}/v1/schema`)).json()).toEqual({ classes: [] });
  } finally {
    await stack.stop();
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
});
