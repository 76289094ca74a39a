import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { buildPythonEngine } from '../../src/live/python/build/build.ts';
import { olderClient, pinnedPackages } from '../../src/live/python/build/packages.ts';
import { preparePythonEngine } from '../../src/live/python/build/prepare.ts';
import { fetchWheels } from '../../src/live/python/build/wheels.ts';

const siteDir = process.cwd();

test('takes the very packages that the snippets ran with, each by its hashes', async () => {
  const pins = await pinnedPackages(siteDir);
  const lines = pins.split('\n').filter((line) => line.includes('=='));
  expect(lines).toContain('weaviate-client==4.24.1 \\');
  expect(lines).toHaveLength(15);
  expect(pins.match(/--hash=sha256:[0-9a-f]{64}/g)?.length).toBeGreaterThan(15);
  const older = await pinnedPackages(siteDir, olderClient);
  expect(older.split('weaviate-client')[0]).toBe(pins.split('weaviate-client')[0]);
  expect(older).toContain('weaviate-client==4.23.1');
});

test('lists each file of the engine with its size and its hash', async ({ browserName: _ }, {
  outputDir,
}) => {
  const folder = join(outputDir, 'engine');
  await buildPythonEngine(siteDir, folder, () => {});
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  expect(files.map(({ name }: { name: string }) => name)).toContain('worker.js');
  for (const { address, bytes, sha256 } of files) {
    const content = await readFile(join(folder, address));
    expect(content.byteLength).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  }
});

test('is made once and then taken from the cache', async () => {
  const told: string[] = [];
  const made = await preparePythonEngine(siteDir, (line) => told.push(line));
  expect(await preparePythonEngine(siteDir, (line) => told.push(line))).toBe(made);
  expect(told).toEqual([]);
});

test.describe('where the Python of the system has no pip', () => {
  const usual = { ...process.env };
  test.afterEach(() => {
    process.env = { ...usual };
  });

  test('fetches the wheels with the pip of an environment, and leaves none of it', async () => {
    await pythonWhosePip('for folder; do :; done; echo made > "$folder/client.whl"');
    const wheels = await fetchWheels('weaviate-client==1', () => {});
    expect((await readdir(wheels)).toSorted()).toEqual(['.complete', 'client.whl', 'requirements.txt']);
    expect(await readdir(test.info().outputPath('environments'))).toEqual([]);
  });

  test('says in one sentence that the registry does not answer', async () => {
    await pythonWhosePip('echo "ERROR: No matching distribution found" >&2; exit 1');
    await expect(fetchWheels('weaviate-client==1', () => {})).rejects.toThrow(
      'Making the wheels of the Python engine did not work: The package registry gave no wheels (ERROR: No matching distribution found).',
    );
  });

  /** A machine whose Python can make environments, in which alone there is a pip, and this is what it does. */
  async function pythonWhosePip(does: string): Promise<void> {
    const folder = test.info().outputPath('path');
    const about = JSON.stringify({ version: '3.11.2', prefix: '/usr', makesEnvironments: true });
    await mkdir(folder, { recursive: true });
    await mkdir(test.info().outputPath('environments'), { recursive: true });
    await writeFile(join(folder, 'pip'), `#!/bin/bash\n${does}\n`);
    await writeFile(
      join(folder, 'python3'),
      `#!/bin/bash
case "$1 $2" in
  '-m venv') mkdir -p "$3/bin"; cp ${join(folder, 'pip')} "$3/bin/python" ;;
  '-m pip') echo '/usr/bin/python3: No module named pip' >&2; exit 1 ;;
  *) echo '${about}' ;;
esac
`,
    );
    for (const name of ['pip', 'python3']) await chmod(join(folder, name), 0o755);
    process.env.PATH = `${folder}:${usual.PATH}`;
    process.env.XDG_CACHE_HOME = test.info().outputPath('cache');
    process.env.TMPDIR = test.info().outputPath('environments');
  }
});
