import { execFile } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readFile, readlink, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { filesUnder } from '../../src/plugin/files.ts';
import { prepareClients } from '../snippets/clients.ts';
import { linkPython } from './link-python.ts';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

test('an editor has every TypeScript source in a project that knows the client', async () => {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const listed = ['docs', '_includes'].map((folder) =>
    run(tsc, ['-p', folder, '--listFilesOnly'], { cwd: root }),
  );
  const files = (await Promise.all(listed)).flatMap(({ stdout }) => stdout.split('\n'));
  const sources = [...(await filesUnder(root, 'docs')), ...(await filesUnder(root, '_includes'))].filter(
    (path) => /(^|\/)_includes\/[^/]+\.ts$/.test(path),
  );
  expect(sources.length).toBeGreaterThan(10);
  expect(sources.filter((path) => !files.includes(join(root, path)))).toEqual([]);
  expect(files.some((file) => file.includes('node_modules/weaviate-client/'))).toBe(true);
});

test('an editor finds the Python client where it looks for a project of its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'editor-'));
  const { python } = await prepareClients(() => {});
  await linkPython(folder, python);
  await linkPython(folder, python);
  const words = ['-c', 'import sys, weaviate; print(sys.prefix)'];
  const { stdout } = await run(join(folder, '.venv', 'bin', 'python'), words);
  expect(stdout).toContain('.venv');

  const pyright = createRequire(import.meta.url).resolve('pyright/index.js');
  const source = join(root, 'docs/weaviate/model-providers/_includes/provider.vectorizer.py');
  const found = await run(process.execPath, [
    pyright,
    '--pythonpath',
    join(folder, '.venv/bin/python'),
    source,
  ]);
  expect(found.stdout).toContain('0 errors');
  await rm(folder, { recursive: true });
});

test('an environment that somebody made is left alone, and one that is no more is replaced', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'editor-'));
  await linkPython(folder, '/gone/bin/python');
  await linkPython(folder, '/made/bin/python');
  expect(await readlink(join(folder, '.venv'))).toBe('/made');
  await rm(join(folder, '.venv'));
  await mkdir(join(folder, '.venv'));
  await linkPython(folder, '/made/bin/python');
  expect((await lstat(join(folder, '.venv'))).isDirectory()).toBe(true);
  await rm(folder, { recursive: true });
});

test('npm ci links the client that is there already, says so in one line, and says nothing in CI', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'editor-'));
  await prepareClients(() => {});
  const script = join(root, 'tests', 'editor', 'after-install.cjs');
  const install = (env: NodeJS.ProcessEnv) => run(process.execPath, [script], { cwd: folder, env });
  const { CI: _, ...env } = process.env;
  expect((await install({ ...env, CI: 'true' })).stdout).toBe('');
  expect(await lstat(join(folder, '.venv')).catch(() => 'none')).toBe('none');
  expect((await install(env)).stdout).toBe('Editors find the Python client in .venv.\n');
  expect((await lstat(join(folder, '.venv'))).isSymbolicLink()).toBe(true);
  await rm(folder, { recursive: true });
});

test('npm ci waits for nothing and fails for nothing, where neither cache nor Python is there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'editor-'));
  const script = join(root, 'tests', 'editor', 'after-install.cjs');
  const { CI: _, ...known } = process.env;
  const env = { ...known, XDG_CACHE_HOME: folder, PATH: folder };
  const { stdout } = await run(process.execPath, [script], { cwd: folder, env });
  expect(stdout).toMatch(/^Editors find .* in the background\.\n$/);
  await rm(folder, { recursive: true });
});

test('the settings of the editor name files that are there', async () => {
  const settings = JSON.parse(await readFile(join(root, '.vscode', 'settings.json'), 'utf8'));
  for (const schema of Object.keys(settings['yaml.schemas']))
    expect(await lstat(join(root, schema))).toBeTruthy();
  expect(settings['python.defaultInterpreterPath']).toBe(`\${workspaceFolder}/.venv/bin/python`);
});
