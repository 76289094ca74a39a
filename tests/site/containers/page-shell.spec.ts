import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparePackages } from '../../snippets/packages.ts';
import { openProject } from '../../stack/containers/open-project.ts';
import { namesOf, runLabel } from '../../stack/containers/take-down.ts';
import { runTool } from '../../stack/run-tool.ts';
import { allowClipboard, copyEveryBlock } from '../clipboard.ts';
import { routeOf } from '../routes.ts';
import { expect, test } from './fixture.ts';

const seedPage = 'docs/weaviate/model-providers/model2vec/embeddings.md';

test('what Copy gives on the embeddings page starts the stack and installs both clients', async ({
  docker,
  images,
  page,
  site,
}) => {
  await allowClipboard(page);
  await page.goto(site + routeOf(seedPage));
  const [compose = ''] = await copyEveryBlock(page, 'yaml');
  const commands = await copyEveryBlock(page, 'sh');
  expect(commands).toHaveLength(4);

  const folder = await mkdtemp(join(tmpdir(), 'reader-'));
  try {
    const file = join(folder, 'docker-compose.yml');
    await writeFile(file, compose);
    const project = await openProject(false, { log: () => {}, docker, images, file });
    const env = { ...project.env, ...(await preparePackages(() => {})) };
    const said = await runTool('bash', ['-euc', commands.join('\n\n')], { cwd: folder, env });
    expect(said.split('\n')).toContain('ready');
    const asked =
      'docker compose ps --format "{{.Service}} {{.Health}}"; ls -d .venv node_modules/weaviate-client';
    expect((await runTool('sh', ['-ec', asked], { cwd: folder, env })).split('\n').sort()).toEqual([
      '.venv',
      'node_modules/weaviate-client',
      'text2vec-model2vec healthy',
      'weaviate healthy',
    ]);
    await project.stop();
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(await namesOf(docker, `label=${runLabel}`)).toEqual([]);
});

test('what Copy gives on the Docker page stops the stack', async ({ docker, images, page, site }) => {
  await allowClipboard(page);
  await page.goto(site + routeOf('docs/deploy/installation-guides/docker-installation.md'));
  const [compose = ''] = await copyEveryBlock(page, 'yaml');
  const commands = await copyEveryBlock(page, 'sh');

  const folder = await mkdtemp(join(tmpdir(), 'reader-'));
  try {
    const file = join(folder, 'docker-compose.yml');
    await writeFile(file, compose);
    const project = await openProject(false, { log: () => {}, docker, images, file });
    const asked = 'docker compose ps --all --format "{{.Service}}"';
    const shell = [...commands, asked].join('\n\n');
    expect(await runTool('bash', ['-euc', shell], { cwd: folder, env: project.env })).toBe('');
    await project.stop();
  } finally {
    await rm(folder, { recursive: true });
  }
});
