import { spawn } from 'node:child_process';
import { chmod, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { follow, startCommand } from './command.ts';
import { readDescription } from './description.ts';
import { inNamespace } from './namespace.ts';
import { inspectMachine, preflight } from './preflight.ts';
import { lackOfSpace } from './space.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

const usual = { PATH: process.env.PATH, XDG_CACHE_HOME: process.env.XDG_CACHE_HOME };

test.afterEach(() => {
  for (const [name, value] of Object.entries(usual)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

/** A machine with nothing in its cache and only these tools, each a script that prints what it is given. */
async function machine(tools: Record<string, string>): Promise<void> {
  const folder = await temporaryFolder();
  for (const [name, prints] of Object.entries(tools)) {
    await writeFile(join(folder, name), `#!/bin/sh\ncat <<'END'\n${prints}\nEND\n`);
    await chmod(join(folder, name), 0o755);
  }
  await symlink('/bin/cat', join(folder, 'cat'));
  process.env.PATH = folder;
  process.env.XDG_CACHE_HOME = await temporaryFolder();
}

/** Does something as on another system. */
async function onPlatform<Result>(platform: NodeJS.Platform, work: () => Promise<Result>): Promise<Result> {
  const own = process.platform;
  Object.defineProperty(process, 'platform', { value: platform });
  try {
    return await work();
  } finally {
    Object.defineProperty(process, 'platform', { value: own });
  }
}

function go(version: string): string {
  return JSON.stringify({ GOVERSION: `go${version}`, GOMODCACHE: '/tmp/mod', GOCACHE: '/tmp/build' });
}

function python(version: string, makesEnvironments = true): string {
  return JSON.stringify({ version, prefix: '/usr', makesEnvironments });
}

test('says all at once what a bare machine lacks, with the way to get it', async () => {
  await machine({});
  await expect(preflight({ stack: true }, () => undefined)).rejects.toThrow(
    /^Python 3\.11 or newer is needed; there is none on the path\. .*apt-get install python3 python3-venv.*\nGo 1\.26 or newer is needed to build Weaviate; there is none on the path\. Get it from https:\/\/go\.dev\/dl\/.*$/,
  );
});

test('asks for a newer Go and a newer Python, with the versions that are there', async () => {
  await machine({ go: go('1.19.8'), python3: python('3.9.2') });
  const { missing } = await inspectMachine({ stack: true });
  expect(missing).toHaveLength(2);
  expect(missing[0]).toContain('Python 3.11 or newer is needed; python3 is 3.9.2.');
  expect(missing[1]).toContain('Go 1.26 or newer is needed to build Weaviate; go is 1.19.8.');
});

test('takes a newer Python beside an old one', async () => {
  await machine({ go: go('1.26.0'), python3: python('3.9.2'), 'python3.13': python('3.13.1') });
  expect((await inspectMachine({ stack: true })).missing).toEqual([]);
});

test('asks for python3-venv where Python has none', async () => {
  await machine({ go: go('1.27'), python3: python('3.11.2', false) });
  expect((await inspectMachine({ stack: true })).missing).toEqual([
    'Python 3.11.2 cannot make virtual environments here. Debian and Ubuntu: sudo apt-get install python3-venv.',
  ]);
});

test('says before the first start how long it takes, and nothing before later ones', async () => {
  const { weaviate } = await readDescription();
  expect((await inspectMachine({ stack: true })).notes).toEqual([]);
  await machine({ go: go('1.26.8'), python3: python('3.12.0') });
  const said: string[] = [];
  await preflight({ stack: true }, (line) => said.push(line));
  expect(said).toEqual([
    `The first start builds Weaviate ${weaviate.version}: about 6 min on two cores, 4 GB of disk. Later ones take seconds.`,
  ]);
  expect(await readFile('README.md', 'utf8')).toContain('from source, about 6 min on two cores, and');
});

test('npm test says how long it takes, and one sentence for each tool that is missing', async () => {
  await machine({ go: go('1.26.8'), python3: python('3.12.0') });
  const command = startCommand('../main.ts', [], {
    STACK_NAMESPACE: '',
    PLAYWRIGHT_BROWSERS_PATH: await temporaryFolder(),
  });
  expect(await command.ended).toBe(1);
  const lines = command.text().trimEnd().split('\n');
  expect(lines[0]).toMatch(/^Everything takes about an hour on two cores; `npm test -- --project=unit` /);
  expect(lines.slice(1)).toEqual([
    ...['bash', 'curl', 'git', 'openssl'].map(
      (name) =>
        `${name} is needed; there is none on the path. Debian and Ubuntu: sudo apt-get install ${name}; macOS: brew install ${name}.`,
    ),
    'A Chromium is needed; there is none on the path. Debian: sudo apt-get install chromium; elsewhere: npx playwright install --with-deps chromium.',
  ]);
});

test('asks for the tools that are called, and for nothing that is there', async () => {
  await machine({ bash: '' });
  const { missing } = await inspectMachine({ stack: false, tools: ['bash', 'curl'] });
  expect(missing).toEqual([expect.stringMatching(/^curl is needed;/)]);
});

test('counts the room for what is made besides the stack', async () => {
  const { missing } = await inspectMachine({ stack: false, gigabytes: 1_000_000 });
  expect(missing).toEqual([
    expect.stringMatching(/^1000000\.0 GB are needed for .*weaviate-model2vec-docs; /),
  ]);
});

test('sends Windows to WSL2 in one sentence', async () => {
  await onPlatform('win32', async () => {
    expect(await inspectMachine({ stack: true })).toEqual({
      missing: ['Windows by itself cannot run this. Install WSL2 (wsl --install) and start it there.'],
      notes: [],
    });
  });
});

test('says where there are no network namespaces, as on macOS, that the ports have to be free', async () => {
  const { STACK_NAMESPACE } = process.env;
  delete process.env.STACK_NAMESPACE;
  const said: string[] = [];
  const isInside = await onPlatform('darwin', () => inNamespace((line) => said.push(line)));
  if (STACK_NAMESPACE) process.env.STACK_NAMESPACE = STACK_NAMESPACE;
  expect(isInside).toBe(false);
  expect(said).toEqual([
    'This system has no network namespace for the tests (unshare), so the ports that they use have to be free.',
  ]);
});

for (const [version, status] of [
  ['20.20.0', 1],
  ['22.17.1', 1],
  ['22.18.0', 0],
  ['24.0.0', 0],
] as const) {
  test(`a command that meets Node ${version} ${status ? 'asks for a newer one' : 'runs'}`, async () => {
    const stand = join(await temporaryFolder(), 'stand-in.cjs');
    const versions = `{ ...process.versions, node: '${version}' }`;
    await writeFile(
      stand,
      `Object.defineProperties(process, { version: { value: 'v${version}' }, versions: { value: ${versions} } });`,
    );
    const words = ['-r', stand, '-r', join(import.meta.dirname, '..', 'preload.cjs'), '-e', '0'];
    const command = follow(spawn(process.execPath, words));
    expect(await command.ended).toBe(status);
    expect(command.text()).toBe(
      status
        ? `Node 22.18 or newer is needed; this is v${version}. On Linux x64 \`npm ci\` brings Node 24 along; elsewhere get it from https://nodejs.org.\n`
        : '',
    );
  });
}

test('says how much room is missing, and where', async () => {
  const [sentence] = await lackOfSpace([
    { folder: '/tmp/nowhere/yet', gigabytes: 1_000_000 },
    { folder: '/tmp/nowhere/either', gigabytes: 1 },
  ]);
  expect(sentence).toMatch(
    /^1000001\.0 GB are needed for \/tmp\/nowhere\/yet and \/tmp\/nowhere\/either; [\d.]+ GB are free\. Make room, or set /,
  );
  expect(await lackOfSpace([{ gigabytes: 0 }])).toEqual([]);
});

test('the command ends with status 1 and one sentence for what is missing', async () => {
  await machine({ python3: python('3.12.0') });
  const command = startCommand('main.ts');
  expect(await command.ended).toBe(1);
  expect(command.text()).toMatch(
    /^Go 1\.26 or newer is needed .*\nThe stack does not run; `npm run stack` .*\n$/,
  );
});

test('explains itself with --help and refuses an option that it does not know', async () => {
  const help = startCommand('main.ts', ['--help']);
  expect(await help.ended).toBe(0);
  expect(help.text()).toContain('npm run stack');
  const unknown = startCommand('main.ts', ['--hlep']);
  expect(await unknown.ended).toBe(1);
  expect(unknown.text()).toContain("Unknown option '--hlep'");
});
