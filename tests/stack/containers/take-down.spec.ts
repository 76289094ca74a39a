import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { takeDown } from './take-down.ts';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'take-down-'));
});

test.afterEach(() => rm(folder, { recursive: true }));

/** The environment of a docker that refuses to take a project down so many times. */
async function refusing(times: number): Promise<NodeJS.ProcessEnv> {
  const program = `#!/bin/sh
case "$*" in *' down '*)
  echo >> '${folder}/tries'
  [ "$(wc -l < '${folder}/tries')" -gt ${times} ] || { echo 'the network is in use' >&2; exit 1; } ;;
version*) echo '{"Client":{"Version":"27.5.1"},"Server":{"Version":"27.5.1"}}' ;;
esac
`;
  await writeFile(join(folder, 'docker'), program, { mode: 0o755 });
  return { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) };
}

test('says nothing where a project is taken down at once', async () => {
  const said: string[] = [];
  expect(await takeDown(await refusing(0), 'some', (line) => said.push(line))).toBeUndefined();
  expect(said).toEqual([]);
});

test('says of each retry why there is one', async () => {
  const said: string[] = [];
  expect(await takeDown(await refusing(1), 'some', (line) => said.push(line))).toBeUndefined();
  expect(said).toEqual([
    expect.stringMatching(/^Taking down some again \(attempt 2 of 3\)\. .*the network is in use$/s),
  ]);
});

test('says what may be left after the last try', async () => {
  const said: string[] = [];
  const left = await takeDown(await refusing(3), 'some', (line) => said.push(line));
  expect(left).toMatch(/^Something of the project some may be left\. .*the network is in use$/s);
  expect(said).toHaveLength(2);
});
