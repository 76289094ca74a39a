import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootSources, readTree } from '../../../src/plugin/tree.ts';
import { extractRegions } from '../../../src/snippets/extract.ts';
import { preparePackages } from '../../snippets/packages.ts';
import { openProject } from '../../stack/containers/open-project.ts';
import { namesOf, runLabel } from '../../stack/containers/take-down.ts';
import { runTool } from '../../stack/run-tool.ts';
import { allowClipboard, copyEveryBlock } from '../clipboard.ts';
import { routeOf } from '../routes.ts';
import { expect, test } from './fixture.ts';

const { pages, sources } = await readTree(process.cwd());
const regions = new Map(
  sources.flatMap((source) =>
    extractRegions(source).regions.map(({ name, text }) => [`${source.path} ${name}`, text] as const),
  ),
);

/** The pages that show how the stack is started, and the texts that are said to have done it. */
const booting = pages
  .map(({ path, usages }) => ({
    path,
    texts: usages
      .filter(({ source }) => bootSources.includes(source))
      .map(({ source, region }) => regions.get(`${source} ${region}`) ?? ''),
  }))
  .filter(({ texts }) => texts.length > 0);

const state = 'docker compose ps --all --format "state {{.Service}} {{.Health}}"';
const healthy = ['state text2vec-model2vec healthy', 'state weaviate healthy'];
const install = { py: 'ls -d .venv', ts: 'ls -d node_modules/weaviate-client' };

test('pages show how the stack is started and how it is stopped', () => {
  const shown = new Set(booting.flatMap(({ texts }) => texts));
  for (const path of bootSources) {
    const source = sources.find((each) => each.path === path);
    const texts = source ? extractRegions(source).regions.map(({ text }) => text) : [];
    expect(texts.length, path).toBeGreaterThan(0);
    expect(texts.filter((text) => !shown.has(text))).toEqual([]);
  }
});

for (const { path, texts } of booting) {
  test(`what Copy gives on ${path} starts the stack, and stops it where the page does`, async ({
    docker,
    images,
    page,
    site,
    undo,
  }) => {
    await allowClipboard(page);
    await page.goto(site + routeOf(path));
    const files = await copyEveryBlock(page, 'yaml', ['booted']);
    const commands = await copyEveryBlock(page, 'sh');
    // Nothing says "booted" that this test does not copy, and each of them is the text that the page asks for.
    await expect(page.locator('[data-verdict="booted"]')).toHaveCount(texts.length);
    expect([...files, ...commands].filter((text) => texts.includes(text)).sort()).toEqual([...texts].sort());
    expect(files, 'a page that starts the stack shows its file').toHaveLength(1);

    const folder = await mkdtemp(join(tmpdir(), 'reader-'));
    try {
      const file = join(folder, 'docker-compose.yml');
      await writeFile(file, files[0] ?? '');
      const project = await openProject(false, { log: () => {}, docker, images, file });
      const takeDown = undo(() => project.stop());
      const env = { ...project.env, ...(await preparePackages(() => {})) };
      const shell = commands.flatMap((command) => (texts.includes(command) ? [command, state] : [command]));
      const said = (await runTool('bash', ['-euc', shell.join('\n\n')], { cwd: folder, env })).split('\n');
      expect(said, 'the stack was there while the page was followed').toEqual(
        expect.arrayContaining(healthy),
      );
      for (const command of commands.filter((each) => each.includes('echo ready')))
        expect(said, command).toContain('ready');
      for (const [word, asked] of [
        ['pip install', install.py],
        ['npm install', install.ts],
      ] as const)
        if (commands.some((command) => command.includes(word)))
          await runTool('sh', ['-ec', asked], { cwd: folder, env });
      const left = (await runTool('sh', ['-ec', state], { cwd: folder, env })).split('\n').filter(Boolean);
      const stops = commands.some((command) => command.includes('docker compose down'));
      expect(left.sort()).toEqual(stops ? [] : healthy);
      await takeDown();
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(await namesOf(docker, `label=${runLabel}`)).toEqual([]);
  });
}
