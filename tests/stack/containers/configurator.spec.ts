import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import {
  type Choice,
  defaultChoice,
  everyChoice,
  type Field,
} from '../../../src/components/Configurator/choice.ts';
import { composeFile } from '../../../src/components/Configurator/compose-file.ts';
import { readDescription } from '../description.ts';
import { type Docker, docker as run } from './docker.ts';
import { expect, test, type Undo } from './fixture.ts';
import { type ImageKind, officialImages } from './images.ts';
import { localImages } from './local-images.ts';

const model = join(import.meta.dirname, '..', 'model', 'files');
/** Mounts that model where an image has its own. */
const projectModel = join(import.meta.dirname, 'model.yml');
const varied: readonly Field[] = ['volume', 'ports', 'module'];

/** Choices by what is started for them; those of one entry ask for the same, but for the tag of an image. */
const alike = Map.groupBy(everyChoice, (choice) => {
  const what = varied.map((field) => `${field} ${choice[field]}`).join(', ');
  return choice.model === 'own' ? `${what}, a model of one's own` : what;
});

let folder: string;

test.beforeEach(async ({ undo }) => {
  folder = await mkdtemp(join(tmpdir(), 'configurator-'));
  undo(() => rm(folder, { recursive: true }));
});

test('compose understands the file of every choice', async ({ docker }) => {
  for (const choice of everyChoice)
    await run(await project(docker, composeFile(choice)), ['compose', 'config', '--quiet']);
});

for (const [what, choices] of alike) {
  test(`the file boots with ${what}`, async ({ docker, images, undo }) => {
    test.setTimeout(choices.length * 120_000);
    const names = await imageNames(images);
    // Official images are started tag by tag; ours hold no model, so that one stands for all tags.
    const { weaviate } = await readDescription();
    const apart = new Map(choices.map((choice) => [withImages(choice, names), choice]));
    for (const choice of apart.values())
      await whileUp({ docker, undo }, names, choice, async (address) => {
        const { version, modules } = await (await fetch(`${address}/v1/meta`)).json();
        expect(version).toBe(images === 'official' ? choice.version : weaviate.version);
        expect('text2vec-model2vec' in modules).toBe(choice.module === 'on');
      });
  });
}

for (const volume of ['named', 'folder', 'none'] as const) {
  const title = volume === 'none' ? 'data is gone with its container' : 'data outlives its containers';
  test(`${title} with volume ${volume}`, async ({ docker, images, undo }) => {
    const choice: Choice = { ...defaultChoice, module: 'off', volume };
    await whileUp({ docker, undo }, await imageNames(images), choice, async (address, env) => {
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
  { docker, undo }: { docker: Docker; undo: Undo },
  names: Names,
  choice: Choice,
  work: (address: string, env: Docker) => Promise<void>,
): Promise<void> {
  await cp(model, join(folder, 'my-model'), { recursive: true });
  const data = join(folder, 'data');
  await mkdir(data);
  await chmod(data, 0o777);
  const text = withImages(choice, names);
  const lacksModel = names.local && choice.module === 'on' && choice.model !== 'own';
  const env = await project(docker, text, lacksModel ? [projectModel] : []);
  const takeDown = undo(async () => {
    await run(env, ['compose', 'down', '--volumes', '--timeout', '2']);
    // What the server wrote belongs to its user.
    const empty = `import shutil; shutil.rmtree('/folder/data', ignore_errors=True)`;
    const mount = ['--volume', `${folder}:/folder`, '--user', '0', '--entrypoint', 'python'];
    await run(env, ['run', '--rm', ...mount, names.cleaner, '-c', empty]);
  });
  await run(env, ['compose', 'up', '--detach', '--wait']);
  await work(`http://127.0.0.1:${choice.ports === 'usual' ? 8080 : 18080}`, env);
  await takeDown();
}

interface Names {
  /** Images that this machine builds, which hold no model; without them, the file's own are started. */
  local?: { weaviate: string; inference: string };
  /** An image with Python. */
  cleaner: string;
}

async function imageNames(images: ImageKind): Promise<Names> {
  if (images === 'official') return { cleaner: (await officialImages())['text2vec-model2vec'] };
  const { weaviate, 'text2vec-model2vec': inference } = await localImages();
  return {
    local: { weaviate: weaviate.name, inference: inference.name },
    cleaner: inference.name,
  };
}

/** The file of a choice with images that this engine has or can pull. */
function withImages(choice: Choice, { local }: Names): string {
  const file = composeFile(choice);
  if (!local) return file;
  return file
    .replace(/(?<=image: )\S+\/weaviate:\S+/, local.weaviate)
    .replace(/(?<=image: )\S+\/model2vec-inference:\S+/, local.inference);
}

/** The environment in which a plain `docker compose` works on this text, and on more files. */
async function project(docker: Docker, text: string, more: string[] = []): Promise<Docker> {
  const file = join(folder, 'docker-compose.yml');
  await writeFile(file, `${text}\n`);
  return {
    ...docker,
    STACK_MODEL: model,
    COMPOSE_FILE: [file, ...more].join(delimiter),
    COMPOSE_PROJECT_NAME: basename(folder).toLowerCase(),
  };
}
