import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { withModel } from '../model-package.ts';
import { withOwnStack } from '../own-stack.ts';
import { miniLMMegabytes, publishedModels } from '../published-models.ts';
import { property, restOf } from '../rest.ts';

const modelFiles = 'tests/stack/model/files';

type Requests = Awaited<ReturnType<typeof countRequests>>;
let counted: Promise<Requests> | undefined;

/** How many texts Weaviate sends for an import, for changes, and what works without the service. */
async function countRequests() {
  return withOwnStack({}, async ({ rest, port, grpcPort, recorder }) => {
    await restOf(rest).create('Song', {}, [property('title'), property('year', 'int')]);
    const client = await weaviate.connectToLocal({ port, grpcPort });
    const songs = client.collections.use('Song');
    recorder.take();
    const titles = ['River', 'Fast Car', 'Blue', 'Hello', 'Gloria'];
    const { uuids } = await songs.data.insertMany(titles.map((title) => ({ title, year: 1970 })));
    const imported = recorder.take().length;
    const id = uuids[0] ?? '';
    await songs.data.update({ id, properties: { year: 1971 } });
    const unchanged = recorder.take().length;
    await songs.data.update({ id, properties: { title: 'The river' } });
    const changed = recorder.take().length;
    const stored = await songs.query.fetchObjectById(id, { includeVector: true });
    const vector = stored?.vectors.default as number[];
    recorder.stop();
    const fails = async (search: () => Promise<{ objects: object[] }>) =>
      search().then(
        ({ objects }) => {
          expect(objects.length).toBeGreaterThan(0);
          return false;
        },
        () => true,
      );
    const without = {
      text: await fails(() => songs.query.nearText('a car')),
      vector: await fails(() => songs.query.nearVector(vector)),
      keyword: await fails(() => songs.query.bm25('car')),
    };
    await client.close();
    return { objects: titles.length, imported, unchanged, changed, without };
  });
}

function requests(): Promise<Requests> {
  counted ??= countRequests();
  return counted;
}

/** The scores of the model's card for a kind of query: of this model as measured here, of its teacher as recorded. */
async function scores(kind: 'plain' | 'oblique', card: string): Promise<[string, string]> {
  const measured = await withModel(`
sys.path.insert(0, str(folder))
from ranking import ndcg, read
texts = read(folder / "retrieval")
scores = ndcg(lambda some: model.encode(some), texts)
print(json.dumps(float(scores[${kind === 'plain' ? 'texts.plain' : '~texts.plain'}].mean())))
`);
  const teacher =
    /^\| teacher.*$/m
      .exec(card)?.[0]
      .split('|')
      .map((cell) => cell.trim()) ?? [];
  return [(measured as number).toFixed(3), teacher[kind === 'plain' ? 4 : 5] ?? ''];
}

export const facts: Facts = {
  /** No key is sent, both run on this machine, and no container asks for a GPU. */
  'start-no-account': async ({ stack, read }) => {
    for (const address of [stack.rest, stack.inference])
      expect(['127.0.0.1', 'localhost']).toContain(new URL(address).hostname);
    await restOf(stack.rest).create('Song', {}, [property('title')]);
    const { body } = await restOf(stack.rest).insert('Song', { title: 'River' });
    await restOf(stack.rest).remove('Song');
    expect(body).toHaveProperty('vectors.default.length', 256);
    expect(await read('tests/stack/docker-compose.yml')).not.toMatch(/gpu|nvidia|devices/i);
    return [];
  },

  'start-word-order': async () => {
    const same = await withModel(`
one, other = model.encode(["The dog bites the man", "the man bites the dog"])
print(json.dumps(bool(np.allclose(one, other))))
`);
    expect(same).toBe(true);
    return [];
  },

  'distance-of-unknown': async ({ stack, client }) => {
    await restOf(stack.rest).create('Answer', {}, [property('text')]);
    const answers = client.collections.use('Answer');
    await answers.data.insertMany([{ text: '🙂' }, { text: '🙂🙂' }]);
    const { objects } = await answers.query.nearText('a question', { returnMetadata: ['distance'] });
    await client.collections.delete('Answer');
    expect(objects).toHaveLength(2);
    return [...new Set(objects.map(({ metadata }) => metadata?.distance ?? Number.NaN))];
  },

  'second-create-fails': async ({ stack }) => {
    await restOf(stack.rest).create('Answer', {});
    const again = await restOf(stack.rest).ask('POST', '/v1/schema', { class: 'Answer' });
    await restOf(stack.rest).remove('Answer');
    expect(again.status).toBe(422);
    const said = /class name Answer already exists/.exec(JSON.stringify(again.body));
    return [said?.[0] ?? JSON.stringify(again.body)];
  },

  'vector-of-model-length': async ({ stack }) => {
    await restOf(stack.rest).create('Song', {}, [property('title')]);
    const { body } = await restOf(stack.rest).insert('Song', { title: 'River' });
    await restOf(stack.rest).remove('Song');
    const { hidden_dim } = await (await fetch(`${stack.inference}/meta`)).json();
    const { length } = (body as { vectors: { default: number[] } }).vectors.default;
    expect(length).toBe(hidden_dim);
    return [length];
  },

  'vectors-have-length-one': async () => {
    const lengths = (await withModel(`
print(json.dumps([round(float(one), 6) for one in np.linalg.norm(model.encode(["River", "a winter", "!"]), axis=1)]))
`)) as number[];
    return [...new Set(lengths)];
  },

  'wrong-length-refused': async ({ stack }) => {
    const server = restOf(stack.rest);
    await server.create('Song', {}, [property('title')]);
    await server.insert('Song', { title: 'River' });
    const { status, body } = await server.insert('Song', { title: 'Blue' }, { vectors: { default: [1, 0] } });
    await server.remove('Song');
    expect(status).toBe(500);
    return [
      /vector dimensions do not match the index dimensions/.exec(JSON.stringify(body))?.[0] ??
        JSON.stringify(body),
    ];
  },

  'one-request-an-object': async () => {
    const { objects, imported } = await requests();
    return [objects, imported];
  },

  'start-unchanged-text': async () => {
    const { unchanged, changed } = await requests();
    expect(changed).toBe(1);
    return ['year', unchanged];
  },

  'search-needs-service': async () => {
    expect((await requests()).without).toEqual({ text: true, vector: false, keyword: false });
    return [];
  },

  'vector-is-weighted-mean': async () => {
    const [length, same] = (await withModel(`
text = "The baker kneads dough."
ids = model.tokenizer.encode(text, add_special_tokens=False).ids
mean = (model.embedding[ids].astype(float) * model.weights[ids, None]).mean(axis=0)
mean /= np.linalg.norm(mean)
print(json.dumps([round(float(np.linalg.norm(mean)), 6), bool(np.allclose(mean, model.encode([text])[0]))]))
`)) as [number, boolean];
    expect(same).toBe(true);
    return [length];
  },

  'size-of-this-model': async () => {
    const names = await readdir(modelFiles);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(modelFiles, name))).size));
    const published = publishedModels.map(({ megabytes }) => megabytes);
    const own = (sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1);
    return [own, Math.min(...published), Math.max(...published), miniLMMegabytes, 'v2'];
  },

  'card-plain': async ({ read }) => {
    const [ours, teacher] = await scores('plain', await read(`${modelFiles}/README.md`));
    return [10, ours, 1, teacher];
  },

  'card-oblique': async ({ read }) => scores('oblique', await read(`${modelFiles}/README.md`)),
};
