import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { dockerList, docker as run } from './docker.ts';
import { expect, test } from './fixture.ts';
import { officialImages } from './images.ts';
import { localImages } from './local-images.ts';

const source = 'docs/weaviate/model-providers/_includes/install.own-model.sh';
/** What the page tells its readers to run. */
const command = 'docker build --tag your-registry/my-model:1 .';
const model = join(import.meta.dirname, '..', 'model', 'files');

test("an image of the page's Dockerfile serves the model in its folder", async ({ docker, images, undo }) => {
  const folder = await mkdtemp(join(tmpdir(), 'own-image-'));
  const name = basename(folder).toLowerCase();
  const image = 'your-registry/my-model:1';
  undo(() => rm(folder, { recursive: true }));
  // The name is that of the page, and a reader who runs this may have such an image.
  const [before] = await dockerList(docker, ['images', '--no-trunc', '--format', '{{.ID}}', image]);
  undo(async () => {
    await run(docker, ['rmi', '--force', image]);
    if (before) await run(docker, ['tag', before, image]);
  });
  undo(() => run(docker, ['rm', '--force', name]));
  await cp(model, join(folder, 'my-model'), { recursive: true });
  await writeFile(join(folder, 'Dockerfile'), await dockerfileOn(await serviceImage(images)));
  await run(docker, command.split(' ').slice(1), { cwd: folder });
  await run(docker, ['run', '--detach', '--name', name, '--publish', '127.0.0.1:18080:8080', image]);
  const meta = async () => (await fetch('http://127.0.0.1:18080/meta')).json();
  const config = JSON.parse(await readFile(join(model, 'config.json'), 'utf8'));
  await expect.poll(() => meta().catch(String)).toEqual(config);
});

async function serviceImage(images: string): Promise<string> {
  const service = 'text2vec-model2vec';
  return images === 'official' ? (await officialImages())[service] : (await localImages())[service].name;
}

/** The Dockerfile that the page shows, on an image that this engine has. */
async function dockerfileOn(image: string): Promise<string> {
  const [, shown = ''] = /<<'DOCKERFILE'\n(.*?)DOCKERFILE\n/s.exec(await readFile(source, 'utf8')) ?? [];
  return shown.replace(/(?<=^FROM )\S+/m, image);
}
