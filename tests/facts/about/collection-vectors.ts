import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { messageOf } from '../messages.ts';
import { shown } from '../shown.ts';
import { model2vec, pythonSees, unnamedVector, withFilm } from '../small-collections.ts';

export const facts: Facts = {
  'default-vector-name': async ({ client }) => unnamedVector(client),

  'vector-named-default': async ({ client }) => unnamedVector(client),

  'index-defaults': async (context) =>
    withFilm(context, async (films) => {
      const { plot_vector: vector } = (await films.config.get()).vectorizers;
      const made = [String(vector?.indexType), String(vector?.indexConfig.distance)];
      expect((await pythonSees(context)).index).toEqual(made);
      await shown('docs/weaviate/manage-collections/_includes/collections.vectors', 'Index', {
        prints: ['flat dot'],
      })(context);
      return made;
    }),

  'dot-is-negative': async ({ client }) => {
    const distanceMetric = 'dot';
    await client.collections.delete('Film');
    await client.collections.create({
      name: 'Film',
      vectorizers: model2vec({
        vectorIndexConfig: weaviate.configure.vectorIndex.hnsw({ distanceMetric }),
        vectorizeCollectionName: false,
      }),
    });
    const films = client.collections.use('Film');
    await films.data.insertMany([{ plot: 'A court ruled on tax.' }, { plot: 'A shark attacks.' }]);
    const { objects } = await films.query.nearText('A shark attacks.', { returnMetadata: ['distance'] });
    await client.collections.delete('Film');
    expect(objects[1]?.metadata?.distance).toBeGreaterThan(-0.9);
    return [distanceMetric, (objects[0]?.metadata?.distance ?? 0).toFixed(0)];
  },

  'config-get-sources': async (context) =>
    withFilm(context, async (films) => {
      const { plot_vector: vector } = (await films.config.get()).vectorizers;
      const [sources, beside] = ['properties', 'vectorizer'] as const;
      expect(vector?.[sources]).toEqual(['plot']);
      expect(vector?.[beside].name).toBe('text2vec-model2vec');
      return [sources, beside];
    }),

  'target-unknown': async ({ client }) => {
    await client.collections.delete('Film');
    const films = await client.collections.create({
      name: 'Film',
      vectorizers: [model2vec({ name: 'a' }), model2vec({ name: 'b' })],
    });
    const { query } = client.collections.use(films.name);
    const message = await messageOf(query.hybrid('a', { targetVector: 'zz' }));
    const byMeaning = await messageOf(query.nearText('a', { targetVector: 'zz' }));
    await client.collections.delete('Film');
    expect(byMeaning).toContain('does not have named vector zz configured. Available named vectors');
    // The server names them in another order each time.
    const inOrder = message.replace(
      /\[[^\]]*\]/,
      (names) => `[${names.slice(1, -1).split(' ').toSorted().join(' ')}]`,
    );
    return [/does not have .*\]/.exec(inOrder)?.[0] ?? message];
  },

  'distance-not-offered': async (context) => {
    const { reconfigures } = await pythonSees(context);
    expect(reconfigures).toContain('ef');
    expect(reconfigures.filter((name) => name.includes('distance'))).toEqual([]);
    const types = 'node_modules/weaviate-client/dist/node/esm/collections/configure/types/vectorIndex.d.ts';
    const updates = (await context.read(types)).match(/type VectorIndexConfig\w+Update = \{[^}]*\}/g) ?? [];
    expect(updates.length).toBeGreaterThan(2);
    expect(updates.join()).toContain('ef?');
    expect(updates.join()).not.toContain('distance');
    return [];
  },

  'added-vector-same-text': async (context) => {
    await withFilm(context, async (films) => {
      const film = { title: 'Jaws', plot: 'A shark attacks.' };
      const id = await films.data.insert(film);
      await films.config.addVector(model2vec({ name: 'title_vector', sourceProperties: ['title'] }));
      await films.data.replace({ id, properties: film });
      await films.data.insertMany([{ id, properties: film }]);
      const vectors = async () =>
        Object.keys((await films.query.fetchObjectById(id, { includeVector: true }))?.vectors ?? {}).sort();
      expect(await vectors()).toEqual(['plot_vector']);
      await films.data.deleteById(id);
      await films.data.insert({ id, properties: film });
      expect(await vectors()).toEqual(['plot_vector', 'title_vector']);
    });
    return [];
  },
};
