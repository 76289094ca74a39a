import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { prepareClients } from '../../../snippets/clients.ts';
import { withRoom } from '../../../snippets/full-disk.ts';
import { run as runSource } from '../../../snippets/run/run.ts';
import { sourceSubject } from '../../../snippets/run/subject.ts';
import { runTool } from '../../run-tool.ts';
import { buildImages } from '../build-images.ts';
import { startCompose } from '../compose.ts';
import { withCompose } from '../compose-plugin.ts';
import { type Docker, dockerList } from '../docker.ts';
import { findEngine } from '../engine.ts';
import { startEngine } from '../own-engine.ts';
import { namesOf, runLabel } from '../take-down.ts';

const log = () => {};
let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-'));
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('starts an engine that answers and ends it with everything that it started', async () => {
  const engine = await startEngine({ log, dataRoot: folder });
  expect(await findEngine(engine.env)).toEqual({ answers: true, version: engine.version });
  await engine.stop();
  expect(await findEngine(engine.env)).toMatchObject({ answers: false });
  expect(await runTool('pgrep', ['--full', folder]).catch(() => '')).toBe('');
});

test('lets a second run at the same time have an engine of its own', async () => {
  const said: [string[], string[]] = [[], []];
  const first = await startEngine({ log: (line) => said[0].push(line) });
  const second = await startEngine({ log: (line) => said[1].push(line) });
  expect(second.env.DOCKER_HOST).not.toBe(first.env.DOCKER_HOST);
  // Which folders are free depends on what else runs; each that is not is named, in order.
  for (const lines of said)
    expect(lines.slice(0, -1)).toEqual(
      lines
        .slice(1)
        .map((_, index) => `Another run uses the engine's folder ${index + 1}; taking the next one.`),
    );
  expect(said[1].length).not.toBe(said[0].length);
  await second.stop();
  await first.stop();
});

test('says that the disk is full, and which, while images are built', async () => {
  await onDiskOf('160m', async (env) => {
    await expect(buildImages(env, log)).rejects.toThrow(full());
    expect(await dockerList(env, ['image', 'ls', '--quiet', '--filter', 'dangling=true'])).toEqual([]);
  });
});

test('says that the disk is full, and which, while containers start, and leaves none', async () => {
  await onDiskOf('2g', async (env) => {
    await buildImages(env, log);
    await fill();
    await expect(startCompose({ log, docker: env, images: 'local' })).rejects.toThrow(full());
    await rm(join(folder, 'filled'));
    expect(await namesOf(env, `label=${runLabel}`)).toEqual([]);
  });
});

test('says that the disk is full where it fills up while a source runs', async () => {
  await onDiskOf('2g', async (env) => {
    await buildImages(env, log);
    const stack = await startCompose({ log, docker: env, images: 'local' });
    await fill();
    const source = 'import weaviate\n\nweaviate.connect_to_local().collections.create("Planet")\n';
    const subject = sourceSubject({ path: 'planets.py', text: source });
    if (!subject) throw new Error('Python does not run.');
    const { issues } = await runSource(subject, { stack, clients: await prepareClients(log) });
    expect(issues.map(withRoom)).toMatchObject([
      {
        at: { line: 3 },
        message: expect.stringContaining('no space left on device'),
        fix: expect.stringMatching(/^Make room on the disk /),
      },
    ]);
    await stack.stop();
  });
});

test('says that the engine is gone where it ends while containers start, and what may be left', async () => {
  const engine = await startEngine({ log, dataRoot: folder });
  const env = await withCompose(engine.env, log);
  await buildImages(env, log);
  let ended: Promise<void> | undefined;
  const end = (line: string) => {
    if (line.startsWith('Starting containers')) ended = engine.stop();
  };
  const started = startCompose({ log: end, docker: env, images: 'local' });
  await expect(started).rejects.toThrow(
    /^The containers are out of reach: .+\.\nSomething of the project weaviate-model2vec-\w+ may be left\. Now .+\./,
  );
  await ended;
});

/** Writes to the disk until nothing more fits. */
async function fill(): Promise<void> {
  await runTool('dd', ['if=/dev/zero', `of=${join(folder, 'filled')}`, 'bs=64k']).catch(() => {});
}

/** An engine whose images and volumes lie on a small disk of their own. */
async function onDiskOf(size: string, work: (env: Docker) => Promise<void>): Promise<void> {
  await runTool('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  const engine = await startEngine({ log, dataRoot: folder });
  try {
    await work(await withCompose(engine.env, log));
  } finally {
    await engine.stop();
    await runTool('umount', [folder]);
  }
}

function full(): string {
  return `The disk with Docker's images and volumes is full (${folder}`;
}
