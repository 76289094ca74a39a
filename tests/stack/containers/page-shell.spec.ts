import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../run-tool.ts';
import { expect, test } from './fixture.ts';
import { openProject } from './open-project.ts';
import { namesOf, runLabel } from './take-down.ts';

test('lets the commands of a reader bring up a copy of the file in an empty folder', async ({
  docker,
  images,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'reader-'));
  try {
    const file = join(folder, 'docker-compose.yml');
    await copyFile(join(import.meta.dirname, '..', 'docker-compose.yml'), file);
    const project = await openProject(false, { log: () => {}, docker, images, file });
    const commands = 'docker compose up -d --wait && docker compose ps --format "{{.Service}} {{.Health}}"';
    const said = await runTool('sh', ['-ec', commands], { cwd: folder, env: project.env });
    expect(said.split('\n').sort()).toEqual(['text2vec-model2vec healthy', 'weaviate healthy']);
    await project.stop();
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(await namesOf(docker, `label=${runLabel}`)).toEqual([]);
});
