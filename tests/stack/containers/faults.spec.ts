import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { evidenceHash } from '../../../src/plugin/proof-evidence.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import { copyTree } from '../../copy-tree.ts';
import { type Command, follow } from '../command.ts';
import { docker as run } from './docker.ts';
import { expect, test } from './fixture.ts';
import { namesOf, runLabel } from './take-down.ts';

const stack = ['tests/stack/main.ts', '--compose'];
const verify = ['tests/snippets/verify.ts', '--accept', 'docs/weaviate/search'];
const compose = join('tests', 'stack', 'docker-compose.yml');

let folder: string;
let evidence: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'));
  await copyTree(process.cwd(), folder);
  evidence = await evidenceHash((await readTree(folder)).evidence);
});

test.afterEach(() => rm(folder, { recursive: true }));

interface Fault {
  name: string;
  words: string[];
  env?: () => NodeJS.ProcessEnv;
  /** Brings it about; what it gives ends it. */
  begin?: () => Promise<() => void>;
  says: RegExp;
}

const faults: Fault[] = [
  {
    name: 'an engine that is not running ends the stack',
    words: stack,
    env: () => ({ DOCKER_HOST: 'unix:///nowhere/docker.sock' }),
    says: /^Containers cannot be started: the Docker engine is not running \(.+\)\./m,
  },
  {
    name: 'a YAML error ends the stack',
    words: stack,
    begin: async () => {
      await appendFile(join(folder, compose), '   ports: [\n');
      return () => {};
    },
    says: /^tests\/stack\/docker-compose\.yml:\d+:\d+ cannot be read: .+ Mend it at this line\.$/m,
  },
  {
    name: 'an image that is missing, with no parts to build it from, ends the stack',
    words: stack,
    // A cache without the base of the images, and no debootstrap on the path.
    env: () => ({ XDG_CACHE_HOME: join(folder, '.cache'), PATH: pathWithout('debootstrap') }),
    begin: async () => {
      const file = join(folder, compose);
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll('cr.weaviate.io/', 'localhost:1/'));
      // Another recipe: what this engine has built already is of no use.
      await appendFile(join(folder, 'tests/stack/containers/images/weaviate/Dockerfile'), '# Changed\n');
      return () => {};
    },
    says: /^Containers cannot be started: the images cannot be pulled \(.+\), and building them needs (root|Linux|debootstrap)/m,
  },
  {
    name: 'an engine that the user may not use ends the stack',
    words: stack,
    begin: dockerSaying('permission denied while trying to connect to the Docker daemon socket'),
    env: () => ({ PATH: [folder, process.env.PATH].join(delimiter) }),
    says: /^Containers cannot be started: the user \S+ may not use the Docker engine \(sudo usermod /m,
  },
  {
    name: 'an engine that is too old for this docker ends the stack',
    words: stack,
    begin: dockerSaying(
      'Error response from daemon: client version 1.47 is too new. Maximum supported API version is 1.40',
    ),
    env: () => ({ PATH: [folder, process.env.PATH].join(delimiter) }),
    says: /^Containers cannot be started: the Docker engine is too old for docker 27\.5\.1: it speaks API 1\.40, not 1\.47\./m,
  },
  {
    name: 'a container that does not get healthy ends a verify',
    words: verify,
    begin: async () => {
      const file = join(folder, compose);
      const text = await readFile(file, 'utf8');
      const ailing = text.replace(/import urllib.*?(?=')('.+?').*/, 'raise SystemExit($1)');
      await writeFile(file, ailing.replaceAll('retries: 12', 'retries: 3'));
      return () => {};
    },
    says: /^The inference service does not get healthy: /m,
  },
  {
    name: 'a port that is taken ends the stack',
    words: stack,
    begin: takePort,
    says: /Port 8080 is taken by /,
  },
  {
    name: 'a port that is taken ends a verify',
    words: verify,
    begin: takePort,
    says: /Port 8080 is taken by /,
  },
];

for (const { name, words, env, begin, says } of faults) {
  test(`${name} with status 1, a sentence, and nothing left`, async ({ docker, images: _ }) => {
    const end = await begin?.();
    try {
      const command = start(words, { ...docker, ...env?.() });
      expect(await command.ended, command.text()).toBe(1);
      expect(command.text()).toMatch(says);
      expect(command.text()).not.toMatch(/^ +at /m);
    } finally {
      end?.();
    }
    await nothingChanged(docker);
  });
}

test('a container that is killed during a verify ends it with status 1 and records nothing', async ({
  docker,
  images: _,
}) => {
  const command = start(verify, docker);
  await command.prints(/^(agrees|differs|ok|same) /m, 600_000);
  const running = await run(docker, ['ps', '--quiet', '--filter', `label=${runLabel}`]);
  await run(docker, ['kill', ...running.split('\n').filter(Boolean)]);
  expect(await command.ended, command.text()).toBe(1);
  expect(command.text()).toMatch(/ended \(killed by SIGKILL\)/);
  await nothingChanged(docker);
});

function start(words: string[], docker: NodeJS.ProcessEnv): Command {
  const env = { ...docker, STACK: 'compose', INIT_CWD: folder };
  return follow(spawn(process.execPath, words, { cwd: folder, env }));
}

/** A `docker` in the folder that reaches no engine, for this reason. */
function dockerSaying(reason: string): () => Promise<() => void> {
  return async () => {
    const versions = `{"Client":{"Version":"27.5.1"},"Server":null}`;
    const script = `#!/bin/sh\necho '${versions}'\necho '${reason}' >&2\nexit 1\n`;
    await writeFile(join(folder, 'docker'), script, { mode: 0o755 });
    return () => {};
  };
}

function pathWithout(command: string): string {
  const places = (process.env.PATH ?? '').split(delimiter);
  return places.filter((place) => !existsSync(join(place, command))).join(delimiter);
}

async function takePort(): Promise<() => void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(8080, '127.0.0.1', resolve));
  return () => server.close();
}

async function nothingChanged(docker: NodeJS.ProcessEnv): Promise<void> {
  expect(await namesOf(docker, `label=${runLabel}`)).toEqual([]);
  // A tree whose description is broken cannot be read.
  await writeFile(join(folder, compose), await readFile(compose, 'utf8'));
  expect(await evidenceHash((await readTree(folder)).evidence)).toBe(evidence);
}
