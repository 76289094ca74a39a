import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { bootedChoices } from '../../../src/components/Configurator/booted.ts';
import {
  type Choice,
  defaultChoice,
  everyChoice,
  type Field,
} from '../../../src/components/Configurator/choice.ts';
import { composeFile } from '../../../src/components/Configurator/compose-file.ts';
import { readDescription } from '../description.ts';
import { type Docker, docker as run } from './docker.ts';
import { expect, test } from './fixture.ts';
import { type ImageKind, officialImages } from './images.ts';
import { localImages } from './local-images.ts';

const model = join(import.meta.dirname, '..', 'model', 'files');
const varied: readonly Field[] = ['volume', 'ports', 'module'];

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'configurator-'));
});

test.afterEach(() => rm(folder, { recursive: true }));

test('compose understands the file of every choice', async ({ docker }) => {
  test.setTimeout(300_000);
  for (const choice of everyChoice)
    await run(await project(docker, composeFile(choice)), ['compose', 'config', '--quiet']);
});

for (const choice of bootedChoices) {
  const what = varied.map((field) => `${field} ${choice[field]}`).join(', ');
  test(`the file boots with ${what}`, async ({ docker, images }) => {
    await whileUp(docker, images, choice, async (address) => {
      const { version, modules } = await (await fetch(`${address}/v1/meta`)).json();
      expect(version).toBe((await readDescription()).weaviate.version);
      expect('text2vec-model2vec' in modules).toBe(choice.module === 'on');
    });
  });
}

for (const volume of ['named', 'folder', 'none'] as const) {
  const title = volume === 'none' ? 'data is gone with its container' : 'data outlives its containers';
  test(`${title} with volume ${volume}`, async ({ docker, images }) => {
    const choice: Choice = { ...defaultChoice, module: 'off', volume };
    await whileUp(docker, images, choice, async (address, env) => {
      const headers = { 'content-type': 'application/json' };
      const made = await fetch(`${address}/v1/schema`, { method: 'POST', headers, body: '{"class":"Kept"}' });
      expect(made.status).toBe(200);
      const statusAfter = async (...down: string[]) => {
        await run(env, ['compose', 'down', '--timeout', '10', ...down]);
        await run(env, ['compose', 'up', '--detach', '--wait']);
        return (await fetch(`${address}/v1/schema/Kept`)).status;
      };
      expect(await statusAfter()).toBe(volume === 'none' ? 404 : 200);
      expect(await statusAfter('--volumes'), 'with --volumes').toBe(volume === 'folder' ? 200 : 404);
    });
  });
}

/** Starts the file of a choice in the folder, does the work, and leaves nothing of it. */
async function whileUp(
  docker: Docker,
  images: ImageKind,
  choice: Choice,
  work: (address: string, env: Docker) => Promise<void>,
): Promise<void> {
  await cp(model, join(folder, 'my-model'), { recursive: true });
  const data = join(folder, 'data');
  await mkdir(data);
  await chmod(data, 0o777);
  const names = await imageNames(images);
  const env = await project(docker, withImages(choice, names));
  try {
    await run(env, ['compose', 'up', '--detach', '--wait']);
    await work(`http://127.0.0.1:${choice.ports === 'usual' ? 8080 : 18080}`, env);
  } finally {
    await run(env, ['compose', 'down', '--volumes', '--timeout', '2']);
    // What the server wrote belongs to its user.
    const empty = `import shutil; shutil.rmtree('/folder/data', ignore_errors=True)`;
    const mount = ['--volume', `${folder}:/folder`, '--user', '0', '--entrypoint', 'python'];
    await run(env, ['run', '--rm', ...mount, names.inference, '-c', empty]);
  }
}

interface Names {
  weaviate: string;
  inference: string;
}

async function imageNames(images: ImageKind): Promise<Names> {
  const official = await officialImages();
  const local = await localImages();
  return images === 'official'
    ? { weaviate: official.weaviate, inference: official['text2vec-model2vec'] }
    : { weaviate: local.weaviate.name, inference: local['text2vec-model2vec'].name };
}

/** The file of a choice with images that this engine has. */
function withImages(choice: Choice, { weaviate, inference }: Names): string {
  return composeFile(choice)
    .replace(/(?<=image: )\S+\/weaviate:\S+/, weaviate)
    .replace(/(?<=image: )\S+\/model2vec-inference:\S+/, inference);
}

/** The environment in which a plain `docker compose` works on this text. */
async function project(docker: Docker, text: string): Promise<Docker> {
  const file = join(folder, 'docker-compose.yml');
  await writeFile(file, `${text}\n`);
  return { ...docker, COMPOSE_FILE: file, COMPOSE_PROJECT_NAME: basename(folder).toLowerCase() };
}
